import type { ReactNode } from "react";
import { listStanding } from "@/lib/desk/prefill";
import type { ScaleRows } from "@/lib/desk/scale-rows";
import { editor } from "@/messages";
import { CorrectionFields, SubjectChoice } from "./correction-fields";
import { EarlierRevisions } from "./earlier-revisions";
import type { EditorForm } from "./editor-form";
import { EvidenceSection } from "./evidence-section";
import { JudgementFields } from "./judgement-fields";
import { OfferList } from "./offer-list";
import { OptionScale } from "./option-scale";
import { PublishedLinks } from "./published-links";
import { StanceFields } from "./stance-fields";

interface EditorPartsProps {
  readonly form: EditorForm;
  readonly scale: ScaleRows;
  readonly camp: number | null;
  readonly rules: ReactNode;
}

/** What the chosen act asks for. */
export function EditorParts({ form, scale, camp, rules }: EditorPartsProps) {
  const { act, retracted, state } = form.content;
  switch (act) {
    case null:
      return <Present form={form} />;
    case "said-again":
      return (
        <div className="editor-first">
          <p className="text-mute">{editor.noSuchChange}</p>
          <SubjectChoice form={form} />
          <EvidenceSection form={form} />
        </div>
      );
    case "moved":
    case "corrected": {
      const isAsked = act === "moved" || !retracted;
      return (
        <>
          <div className="editor-first">
            {act === "corrected" && (
              <>
                <SubjectChoice form={form} />
                <EarlierRevisions form={form} />
                <CorrectionFields form={form} />
              </>
            )}
            {isAsked && <OptionScale form={form} scale={scale} camp={camp} />}
            {isAsked && rules}
          </div>
          <div className="editor-rest">
            {isAsked && (
              <>
                <StanceFields form={form} />
                {state === "conditional" && <OfferList form={form} />}
                <EvidenceSection form={form} />
                <JudgementFields form={form} />
              </>
            )}
          </div>
        </>
      );
    }
  }
}

/** The position as it is, until it is said what is new. */
function Present({ form }: { form: EditorForm }) {
  const newest = listStanding(form.record, form.cell.party, form.cell.issue).at(-1);
  return (
    <div className="editor-first">
      <p className="text-mute">{editor.choose}</p>
      {newest && newest.evidence.length > 0 && (
        <>
          <h2 className="small-title mt-4 text-mute">{editor.evidence.linked}</h2>
          <PublishedLinks form={form} subject={newest} />
        </>
      )}
    </div>
  );
}
