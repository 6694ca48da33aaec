const MINUS = "−";

/** Written by hand rather than by Intl, so that server, browser and files never differ. */
export const numbers = {
  /** At most three decimals, none that say nothing. */
  decimals: (value: number) => {
    const text = String(Number(value.toFixed(3)));
    return text.startsWith("-") ? MINUS + text.slice(1) : text.replace("-", MINUS);
  },
  percent: (share: number) => `${Math.round(share * 100)} %`,
  count: (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`,
} as const;
