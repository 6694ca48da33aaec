import type { Day, Instant } from "@/lib/domain/day";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const parts = (day: string) => {
  const [year = "", month = "", date = ""] = day.split("-");
  return { year, month: MONTHS[Number(month) - 1] ?? month, date: String(Number(date)) };
};

/** Written by hand rather than by Intl, so that server, browser and files never differ. */
export const days = {
  long: (day: Day) => {
    const { year, month, date } = parts(day);
    return `${date} ${month} ${year}`;
  },
  /** The year only when it is not that of `current`. */
  short: (day: Day, current: Day) => {
    const { year, month, date } = parts(day);
    const short = `${date} ${month.slice(0, 3)}`;
    return year === current.slice(0, 4) ? short : `${short} ${year}`;
  },
  /** To the minute, in UTC. */
  instant: (instant: Instant) => {
    const { year, month, date } = parts(instant.slice(0, 10));
    return `${date} ${month.slice(0, 3)} ${year}, ${instant.slice(11, 16)} UTC`;
  },
  dateBasis: { exact: null, "no-later-than": "no later than", inferred: "day inferred" },
} as const;
