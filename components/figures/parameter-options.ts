import { figurePages, matrix } from "@/messages";

const { fields } = figurePages;
const WORDS = {
  basis: matrix.bases,
  measure: fields.measures,
  balance: fields.balances,
  joint: fields.joints,
  sort: matrix.sorts,
  lens: matrix.lenses,
} as const;
const TITLES = { to: "parties", issue: "issues", proposal: "proposals" } as const;

export type ChoiceParameter = keyof typeof WORDS | keyof typeof TITLES;
type Named = Readonly<
  Record<"parties" | "issues" | "proposals", readonly { readonly slug: string; readonly title: string }[]>
>;

/** Whether a parameter is one of a few values. */
export const isChoice = (name: string): name is ChoiceParameter =>
  Object.hasOwn(WORDS, name) || Object.hasOwn(TITLES, name);

/** The values that a parameter may have, in words. */
export function listOptions(name: ChoiceParameter, record: Named) {
  return name === "to" || name === "issue" || name === "proposal"
    ? record[TITLES[name]].map(({ slug, title }) => ({ value: slug, text: title }))
    : Object.entries(WORDS[name]).map(([value, text]) => ({ value, text }));
}
