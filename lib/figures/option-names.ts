import type { Issue, Option, OptionKey, RetiredOption } from "@/lib/domain/model";

/** The option, in use or retired, because earlier revisions are shown too. */
function findOption({ options, retired }: Issue, key: OptionKey): Option | RetiredOption | undefined {
  return options.find((option) => option.key === key) ?? retired.find((option) => option.key === key);
}

/** The option's short label; the key itself where the issue does not know it. */
export function getShortLabel(issue: Issue, option: OptionKey): string {
  return findOption(issue, option)?.short ?? option;
}

/** The option's full label, or null where there is none. */
export function findLabel(issue: Issue, option: OptionKey | null): string | null {
  return option === null ? null : (findOption(issue, option)?.label ?? null);
}

/** The labels of `keys`, in codebook order, retired ones last. */
export function listLabels({ options, retired }: Issue, keys: readonly OptionKey[]): string[] {
  return [...options, ...retired].filter(({ key }) => keys.includes(key)).map(({ label }) => label);
}

/** Step numbers where the options have an order (`3–4`, `1, 3`), short labels where they have none or were retired. */
export function nameOptions(issue: Issue, keys: readonly OptionKey[]): string[] {
  const options = issue.options.filter(({ key }) => keys.includes(key));
  const retired = issue.retired.filter(({ key }) => keys.includes(key)).map(({ short }) => short);
  if (issue.level === "nominal") return [...options.map(({ short }) => short), ...retired];
  const steps = options.map(({ step }) => step).sort((a, b) => a - b);
  const first = steps[0];
  const last = steps.at(-1);
  if (first !== undefined && last !== undefined && steps.length > 1 && last - first === steps.length - 1) {
    return [`${first}–${last}`, ...retired];
  }
  return [...steps.map(String), ...retired];
}
