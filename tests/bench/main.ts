import { type Comparison, formatComparisons, holds } from "./comparison";
import { benchDomain } from "./domain";
import { benchFigures } from "./figures";
import { benchFirstLoad } from "./first-load";
import { benchServer } from "./server";

/** What each bench compares; the order is that of the output. */
const BENCHES: Readonly<Record<string, () => Promise<readonly Comparison[]>>> = {
  domain: benchDomain,
  figures: benchFigures,
  "first-load": benchFirstLoad,
  server: benchServer,
};

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => BENCHES[name] === undefined);
  if (unknown !== undefined) {
    process.stderr.write(`Not a bench: ${unknown}. Benches: ${Object.keys(BENCHES).join(", ")}.\n`);
    return 1;
  }
  const comparisons: Comparison[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stderr.write(`▸ ${name}\n`);
    comparisons.push(...(await bench()));
  }
  process.stdout.write(`\n${formatComparisons(comparisons)}\n`);
  return comparisons.every(holds) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
