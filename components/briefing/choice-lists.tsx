"use client";

import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { briefingPage } from "@/messages";
import { TickList } from "./tick-list";

interface ChoiceListProps {
  readonly choices: BriefingChoices;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const { whole } = briefingPage;

/** Which parties, in their order. */
export function PartyList({ choices: { parties }, chosen, onChange }: ChoiceListProps) {
  const known = chosen.flatMap((slug) => parties.find((party) => party.slug === slug) ?? []);
  const others = parties.filter(({ slug }) => !chosen.includes(slug));
  const count = chosen.length === 0 ? whole.allParties : whole.chosen(chosen.length, parties.length);
  return (
    <TickList
      label={`${whole.parties}: ${count}`}
      groups={[{ title: null, items: [...known, ...others] }]}
      chosen={chosen}
      onChange={onChange}
      isOrdered
    />
  );
}

/** Which issues, under their categories. */
export function IssueList({ choices: { issues, categories }, chosen, onChange }: ChoiceListProps) {
  const count =
    chosen.length === 0 ? whole.allIssues(issues.length) : whole.chosen(chosen.length, issues.length);
  return (
    <TickList
      label={`${whole.issues}: ${count}`}
      groups={categories.map(({ slug, title }) => ({
        title,
        items: issues.filter(({ category }) => category === slug),
      }))}
      chosen={chosen}
      onChange={onChange}
    />
  );
}

/** Which categories of issues. */
export function CategoryList({ choices: { categories }, chosen, onChange }: ChoiceListProps) {
  const count =
    chosen.length === 0 ? whole.allIssues(categories.length) : whole.chosen(chosen.length, categories.length);
  return (
    <TickList
      label={`${whole.categories}: ${count}`}
      groups={[{ title: null, items: categories }]}
      chosen={chosen}
      onChange={onChange}
    />
  );
}
