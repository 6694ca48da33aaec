import type { PositionContent } from "@/lib/desk/position-content";
import { maySupport } from "@/lib/desk/statement-choice";
import { EVIDENCE_ROLES } from "@/lib/domain/vocabulary";
import { dossier, editor } from "@/messages";
import type { EditorForm } from "./editor-form";

interface RoleSelectProps {
  readonly form: EditorForm;
  readonly link: PositionContent["evidence"][number];
  readonly name: string;
  readonly speaking: Parameters<typeof maySupport>[0];
}

/** What the statement is to the position; only what may support it can be chosen to. */
export function RoleSelect({ form, link, name, speaking }: RoleSelectProps) {
  const mayBe = EVIDENCE_ROLES.filter((role) => role !== "supports" || maySupport(speaking, form.cell.party));
  // A role that the rules have since refused is shown, so that it can be changed.
  const roles = mayBe.includes(link.role) ? mayBe : [link.role, ...mayBe];
  return (
    <select
      className="input role"
      aria-label={editor.evidence.roleOf(name)}
      title={mayBe.includes("supports") ? undefined : editor.evidence.cannotSupport}
      value={link.role}
      onChange={(event) => {
        const role = EVIDENCE_ROLES.find((each) => each === event.target.value);
        if (role === undefined) return;
        form.change((before) => ({
          ...before,
          evidence: before.evidence.map((each) =>
            each.statement === link.statement ? { ...each, role } : each,
          ),
        }));
      }}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {dossier.roles[role]}
        </option>
      ))}
    </select>
  );
}
