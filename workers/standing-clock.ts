import { webcrypto } from "node:crypto";

/*
 * Libraries that write files put the time and random names into them. In this thread the clock stands at the
 * job's instant and chance starts from its hash, so that one job gives the same bytes in any process.
 */

const RealDate = Date;
let instant = 0;
let state = 0;

/** Tells the standing instant where the real one would be told, and is the real one in all else. */
const StandingDate = new Proxy(RealDate, {
  construct: (target, given: [], asked) =>
    Reflect.construct(target, given.length === 0 ? [instant] : given, asked),
  apply: (target) => new target(instant).toString(),
  get: (target, name, receiver) => (name === "now" ? () => instant : Reflect.get(target, name, receiver)),
});

/** mulberry32: small, and good enough for names that must only differ from each other. */
function next(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** Sets clock and chance for the job whose data have this instant and this hash (hexadecimal). */
export function standStill(at: string, hash: string): void {
  instant = RealDate.parse(at);
  state = Number.parseInt(hash.slice(0, 8), 16) | 0;
}

RealDate.prototype.constructor = StandingDate;
globalThis.Date = StandingDate;
Math.random = next;
Object.defineProperty(webcrypto, "getRandomValues", {
  value: (array: Uint8Array) => {
    for (let index = 0; index < array.length; index += 1) array[index] = Math.floor(next() * 256);
    return array;
  },
});
