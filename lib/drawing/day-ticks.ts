import { addDays, type Day, daysBetween, getDay } from "@/lib/domain/day";

const DAY_STEPS = [1, 2, 7, 14] as const;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000] as const;

/**
 * Days for the labels of a time axis, at most `most` of them: every so many days from the first one, or else the
 * first days of every so many months.
 */
export function listDayTicks(from: Day, through: Day, most: number): readonly Day[] {
  const days = daysBetween(from, through) + 1;
  const step = DAY_STEPS.find((each) => Math.ceil(days / each) <= most);
  if (step !== undefined) {
    return Array.from({ length: Math.ceil(days / step) }, (_, at) => addDays(from, at * step));
  }
  for (const months of MONTH_STEPS) {
    const ticks = listMonths(from, through, months, most);
    if (ticks !== null) return ticks;
  }
  return [from];
}

/** Null when there are more than `most`. */
function listMonths(from: Day, through: Day, step: number, most: number): readonly Day[] | null {
  const [year = 0, month = 1] = from.split("-").map(Number);
  const first = Math.ceil((year * 12 + month - (from.endsWith("-01") ? 1 : 0)) / step) * step;
  const ticks: Day[] = [];
  for (let count = first; ; count += step) {
    if (Math.floor(count / 12) > 9999) return ticks;
    const text = `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}-01`;
    const day = getDay(text);
    if (day > through) return ticks;
    if (ticks.length === most) return null;
    ticks.push(day);
  }
}
