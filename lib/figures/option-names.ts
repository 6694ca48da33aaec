import type { Issue, OptionKey } from "@/lib/domain/model";

/** The option's short label; the key itself where the issue does not know it. */
export function getShortLabel(issue: Issue, option: OptionKey): string {
  return issue.options.find((candidate) => candidate.key === option)?.short ?? option;
}

/** Step numbers where the options have an order (`3–4`, `1, 3`), short labels where they have none. */
export function nameOptions(issue: Issue, keys: readonly OptionKey[]): string[] {
  const options = issue.options.filter(({ key }) => keys.includes(key));
  if (issue.level === "nominal") return options.map(({ short }) => short);
  const steps = options.map(({ step }) => step).sort((a, b) => a - b);
  const first = steps[0];
  const last = steps.at(-1);
  if (first !== undefined && last !== undefined && steps.length > 1 && last - first === steps.length - 1) {
    return [`${first}–${last}`];
  }
  return steps.map(String);
}
