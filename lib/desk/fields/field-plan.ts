import type { EntityKind } from "@/lib/desk/entry-kind";
import type { Field, Referred } from "./field";

/** What a schema does not say of a field: how it is shown, and what it names. */
export type FieldPlan = Pick<Field, "name" | "when"> & {
  readonly as?: "prose" | "own" | "name";
  readonly to?: Referred;
  readonly fields?: readonly FieldPlan[];
};

const plain = (name: string): FieldPlan => ({ name });
const prose = (name: string): FieldPlan => ({ name, as: "prose" });
const own = (name: string): FieldPlan => ({ name, as: "own" });
const named = (name: string): FieldPlan => ({ name, as: "name" });
const refers = (name: string, to: Referred): FieldPlan => ({ name, to });

const interval = { field: "level", is: "interval" };

/** The fields of each kind, in the order in which they are asked. */
export const FIELD_PLANS: Readonly<Record<EntityKind, readonly FieldPlan[]>> = {
  statement: [
    refers("source", "source"),
    plain("paragraph"),
    plain("saidOn"),
    plain("dateBasis"),
    prose("summary"),
    plain("kind"),
    plain("attribution"),
    refers("parties", "party"),
    plain("speaker"),
    plain("role"),
    { name: "claims", fields: [refers("issue", "issue"), refers("option", "option")] },
    { name: "quote", fields: [plain("text"), plain("language"), plain("translator")] },
    named("id"),
  ],
  source: [
    plain("url"),
    plain("title"),
    plain("publisher"),
    plain("publishedOn"),
    plain("authors"),
    prose("dateNote"),
    plain("language"),
    plain("tier"),
    plain("archiveUrl"),
    named("slug"),
    own("mergedInto"),
  ],
  party: [plain("title"), plain("short"), refers("parent", "party"), named("slug")],
  category: [plain("title"), named("slug")],
  issue: [
    plain("title"),
    plain("question"),
    refers("category", "category"),
    plain("tier"),
    plain("level"),
    { name: "scale", when: interval, fields: [plain("min"), plain("max"), plain("unit")] },
    {
      name: "options",
      fields: [
        own("step"),
        plain("label"),
        plain("short"),
        { name: "value", when: interval },
        plain("origin"),
        named("key"),
      ],
    },
    own("rescale"),
    named("slug"),
  ],
  proposal: [
    plain("title"),
    prose("summary"),
    refers("proposers", "party"),
    plain("datedOn"),
    plain("dateBasis"),
    refers("replaces", "proposal"),
    {
      name: "terms",
      fields: [
        refers("issue", "issue"),
        refers("option", "option"),
        prose("summary"),
        refers("statements", "statement"),
      ],
    },
    named("slug"),
  ],
  event: [
    plain("title"),
    prose("summary"),
    plain("day"),
    plain("dateBasis"),
    refers("source", "source"),
    plain("paragraph"),
    named("slug"),
  ],
  negotiation: [
    plain("title"),
    prose("summary"),
    { name: "coverage", fields: [plain("from"), plain("through")] },
    plain("staleAfterDays"),
    plain("fourEyes"),
    own("order"),
    own("reliability"),
    own("slug"),
  ],
};
