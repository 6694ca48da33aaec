import type { StatementFields } from "@/lib/desk/new-statement";
import type { EditorForm } from "./editor-form";

/** What every part of a new statement's form works on. */
export interface StatementPart {
  readonly form: EditorForm;
  readonly fields: StatementFields;
  /** The statement's place in the content, `statements[0]`. */
  readonly at: string;
  readonly change: (change: Partial<Omit<StatementFields, "id">>) => void;
}
