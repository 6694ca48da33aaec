/** What the parties hold, as bare columns: per party, then issue. */
export interface BareColumns {
  readonly parties: number;
  readonly issues: number;
  /** The first and the last option that the party may stand for, by number; all between them are open too. */
  readonly first: Int8Array;
  readonly last: Int8Array;
  /** 1 where the party is known to stand for one option, else 0. */
  readonly known: Uint8Array;
  /** The number of the joint statement that it rests on, 0 for none. */
  readonly joint: Int32Array;
  /** 0..100 each. */
  readonly salience: Float64Array;
  /** Per issue: what one step apart costs, 1 / (K - 1); 1 where options have no order. */
  readonly unit: Float64Array;
  /** Where each category starts, and at last where the issues end. */
  readonly categoryBounds: readonly number[];
}

/** Per pair of parties, both ways round; the diagonal is left at 0. */
export interface BareAgreement {
  readonly agreement: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly coverage: Int32Array;
  readonly sameOption: Int32Array;
  readonly joint: Int32Array;
}

function buildSquares(parties: number): BareAgreement {
  return {
    agreement: new Float64Array(parties * parties),
    low: new Float64Array(parties * parties),
    high: new Float64Array(parties * parties),
    coverage: new Int32Array(parties * parties),
    sameOption: new Int32Array(parties * parties),
    joint: new Int32Array(parties * parties),
  };
}

/** Every pair's agreement, every issue with the same weight: nothing but loops over the columns. */
export function compareBare({
  parties,
  issues,
  first,
  last,
  known,
  joint,
  unit,
}: BareColumns): BareAgreement {
  const squares = buildSquares(parties);
  for (let a = 0; a < parties; a += 1) {
    for (let b = a + 1; b < parties; b += 1) {
      let agreement = 0;
      let low = 0;
      let high = 0;
      let coverage = 0;
      let same = 0;
      let jointly = 0;
      let x = a * issues;
      let y = b * issues;
      for (let issue = 0; issue < issues; issue += 1, x += 1, y += 1) {
        const step = unit[issue] ?? 0;
        const fromX = first[x] ?? 0;
        const fromY = first[y] ?? 0;
        if (known[x] === 1 && known[y] === 1) {
          coverage += 1;
          if (fromX === fromY) {
            same += 1;
            agreement += 1;
          } else {
            const agreed = 1 - (fromX < fromY ? fromY - fromX : fromX - fromY) * step;
            if (agreed > 0) agreement += agreed;
          }
          if (joint[x] !== 0 && joint[x] === joint[y]) jointly += 1;
        } else {
          const toX = last[x] ?? 0;
          const toY = last[y] ?? 0;
          const least = 1 - Math.max(toX - fromY, toY - fromX) * step;
          const between = Math.max(fromX - toY, fromY - toX);
          const most = between > 0 ? 1 - between * step : 1;
          if (least > 0) low += least;
          if (most > 0) high += most;
        }
      }
      for (const at of [a * parties + b, b * parties + a]) {
        squares.agreement[at] = agreement / coverage;
        squares.low[at] = (agreement + low) / issues;
        squares.high[at] = (agreement + high) / issues;
        squares.coverage[at] = coverage;
        squares.sameOption[at] = same;
        squares.joint[at] = jointly;
      }
    }
  }
  return squares;
}

/** As compareBare, issues weighted by the mean of both saliences, every category with the same weight. */
export function compareBareWeighted(columns: BareColumns): BareAgreement {
  const { parties, issues, first, last, known, joint, salience, unit, categoryBounds } = columns;
  const squares = buildSquares(parties);
  const categories = categoryBounds.length - 1;
  for (let a = 0; a < parties; a += 1) {
    for (let b = a + 1; b < parties; b += 1) {
      let means = 0;
      let lows = 0;
      let highs = 0;
      let coverage = 0;
      let same = 0;
      let jointly = 0;
      let x = a * issues;
      let y = b * issues;
      for (let category = 0; category < categories; category += 1) {
        const until = categoryBounds[category + 1] ?? 0;
        let agreement = 0;
        let low = 0;
        let high = 0;
        let knownWeight = 0;
        let openWeight = 0;
        for (let issue = categoryBounds[category] ?? 0; issue < until; issue += 1, x += 1, y += 1) {
          const step = unit[issue] ?? 0;
          const fromX = first[x] ?? 0;
          const fromY = first[y] ?? 0;
          const weight = ((salience[x] ?? 0) + (salience[y] ?? 0)) / 2;
          if (known[x] === 1 && known[y] === 1) {
            coverage += 1;
            knownWeight += weight;
            if (fromX === fromY) {
              same += 1;
              agreement += weight;
            } else {
              const agreed = 1 - (fromX < fromY ? fromY - fromX : fromX - fromY) * step;
              if (agreed > 0) agreement += weight * agreed;
            }
            if (joint[x] !== 0 && joint[x] === joint[y]) jointly += 1;
          } else {
            const toX = last[x] ?? 0;
            const toY = last[y] ?? 0;
            openWeight += weight;
            const least = 1 - Math.max(toX - fromY, toY - fromX) * step;
            const between = Math.max(fromX - toY, fromY - toX);
            const most = between > 0 ? 1 - between * step : 1;
            if (least > 0) low += weight * least;
            if (most > 0) high += weight * most;
          }
        }
        means += agreement / knownWeight;
        lows += (agreement + low) / (knownWeight + openWeight);
        highs += (agreement + high) / (knownWeight + openWeight);
      }
      for (const at of [a * parties + b, b * parties + a]) {
        squares.agreement[at] = means / categories;
        squares.low[at] = lows / categories;
        squares.high[at] = highs / categories;
        squares.coverage[at] = coverage;
        squares.sameOption[at] = same;
        squares.joint[at] = jointly;
      }
    }
  }
  return squares;
}
