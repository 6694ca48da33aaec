import type { OptionKey } from "@/lib/domain/model";
import type { IssueVerdict } from "@/lib/domain/verdict";
import { figureScale as words } from "@/messages";
import type { ScaleBody } from "./scale-body";

const labelOf = ({ issue }: ScaleBody, option: OptionKey) =>
  issue.options.find(({ key }) => key === option)?.label ?? option;

/** Where all could settle, in a sentence. */
export function tellSettlement(body: ScaleBody): string {
  const { outcome } = body.settlement;
  switch (outcome.kind) {
    case "zone":
      return words.settlement.zone(outcome.options.map((option) => labelOf(body, option)));
    case "blocked":
      return words.settlement.blocked;
    case "unknown":
      return words.settlement.unknown(outcome.parties);
  }
}

/** For each option that somebody blocks, who and why; a line each. */
export function listBlockers(body: ScaleBody): readonly string[] {
  return body.settlement.blockers
    .filter(({ parties }) => parties.length > 0)
    .map(({ option, parties }) => words.settlement.blockers(labelOf(body, option), parties));
}

/** What the scale shows, in a few sentences. */
export function summariseScale(body: ScaleBody, { verdict, camps, unplaced }: IssueVerdict): string {
  const titles = new Map(body.stands.map(({ party }) => [party.slug, party.title]));
  return words.summary(
    verdict,
    camps.map((camp) => ({
      option: body.stands.find(({ party }) => party.slug === camp[0])?.label ?? "",
      parties: camp.map((slug) => titles.get(slug) ?? slug),
    })),
    unplaced.map((slug) => ({
      party: titles.get(slug) ?? slug,
      state: body.reasons[slug] ?? "not-researched",
    })),
    tellSettlement(body),
  );
}
