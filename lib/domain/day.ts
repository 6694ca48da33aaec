declare const dayBrand: unique symbol;

/** A calendar day without zone, `YYYY-MM-DD`; days compare correctly as strings. */
export type Day = string & { readonly [dayBrand]: true };

/** A point in time, ISO 8601 in UTC (`2026-11-22T00:00:00.000Z`); instants compare correctly as strings. */
export type Instant = string & { readonly [instantBrand]: true };
declare const instantBrand: unique symbol;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** The day that `text` names, or null when it is not a real calendar day. */
export function findDay(text: string): Day | null {
  const match = DAY_PATTERN.exec(text);
  if (!match) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  return new Date(time).toISOString().slice(0, 10) === text ? (text as Day) : null;
}

/** The day that `text` names. Throws RangeError when it is not a real calendar day. */
export function getDay(text: string): Day {
  const day = findDay(text);
  if (day === null) throw new RangeError(`not a calendar day: ${text}`);
  return day;
}

/** The instant that `text` names, normalised to UTC milliseconds, or null. A zone is required. */
export function findInstant(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : (new Date(time).toISOString() as Instant);
}

/** The day `count` days after `day` (before it when negative). */
export function addDays(day: Day, count: number): Day {
  const time = Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY;
  return new Date(time).toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY;
}
