import { expect, test } from "vitest";

/* The clock of this process too would stand from here on. */
const { Date: RealDate, Math: RealMath } = globalThis;
const random = RealMath.random;
const { standStill } = await import("@/workers/standing-clock");
const StandingDate = globalThis.Date;
globalThis.Date = RealDate;
RealDate.prototype.constructor = RealDate;
const standingRandom = RealMath.random;
RealMath.random = random;

const AT = "2025-05-31T12:34:56.789Z";

test("The clock stands at the job's instant wherever the time of now is asked for", () => {
  standStill(AT, "00000001");
  expect(new StandingDate().toISOString()).toBe(AT);
  expect(StandingDate.now()).toBe(RealDate.parse(AT));
  expect(StandingDate()).toBe(new RealDate(AT).toString());
});

test("A date that is given is the date that is meant, however it is given", () => {
  standStill(AT, "00000001");
  const given = [[2024, 1, 29, 23, 59, 58, 7], [2024, 1], ["2024-02-29"], [0]] as const;
  for (const each of given) {
    const [standing, real] = [StandingDate, RealDate].map((Type) => Reflect.construct(Type, each).getTime());
    expect(standing).toBe(real);
  }
  expect(StandingDate.UTC(2024, 1, 29)).toBe(RealDate.UTC(2024, 1, 29));
  expect(new StandingDate(2024, 1)).toBeInstanceOf(StandingDate);
  expect(new RealDate(0)).toBeInstanceOf(StandingDate);
});

test("Chance begins anew with each job, as its hash says", () => {
  const draw = (hash: string) => {
    standStill(AT, hash);
    return [standingRandom(), standingRandom(), [...crypto.getRandomValues(new Uint8Array(4))]];
  };
  expect(draw("00000001")).toEqual(draw("00000001"));
  expect(draw("00000001")).not.toEqual(draw("00000002"));
});
