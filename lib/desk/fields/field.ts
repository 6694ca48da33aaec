import type { EntityKind } from "@/lib/desk/entry-kind";

/** What a field may name: an entry of the record, or an option of the issue that stands beside it. */
export type Referred = Exclude<EntityKind, "negotiation"> | "option";

interface Common {
  readonly name: string;
  /** Without the numbers of rows, as `options.label`; by it the texts are found. */
  readonly path: string;
  /** Whether it may be blank, which is null in the entry. */
  readonly isOptional: boolean;
  /** The field beside it that has to have this value for it to be asked. */
  readonly when?: { readonly field: string; readonly is: string };
}

/** One field of a form, as its schema has it and as it is shown. Plain data: a server hands it to a browser. */
export type Field = Common &
  (
    | { readonly type: "name"; readonly most: number }
    | { readonly type: "line"; readonly most: number }
    | { readonly type: "prose"; readonly most: number }
    | { readonly type: "address"; readonly most: number }
    | { readonly type: "language"; readonly most: number }
    | { readonly type: "day" }
    | {
        readonly type: "number";
        readonly least: number | null;
        readonly most: number | null;
        readonly isWhole: boolean;
      }
    | { readonly type: "choice"; readonly choices: readonly string[] }
    | { readonly type: "switch" }
    | { readonly type: "reference"; readonly to: Referred }
    | { readonly type: "references"; readonly to: Referred; readonly most: number }
    /** Short texts, one a line. */
    | { readonly type: "lines"; readonly most: number; readonly mostItems: number }
    | { readonly type: "group"; readonly fields: readonly Field[] }
    | { readonly type: "rows"; readonly fields: readonly Field[]; readonly mostItems: number }
    /** Shown by a part of its own, or following from other fields. */
    | { readonly type: "own" }
  );
