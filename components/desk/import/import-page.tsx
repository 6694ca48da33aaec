import { PageHead } from "@/components/ui/page-head";
import { PageSection } from "@/components/ui/page-section";
import { type Actor, isAtLeast } from "@/lib/auth/access";
import type { Draft } from "@/lib/desk/draft";
import { isJsonList } from "@/lib/domain/json";
import type { Negotiation } from "@/lib/domain/model";
import { imports as texts } from "@/messages";
import { BegunImport } from "./begun-import";
import { FileLinks } from "./file-links";
import { FormatTables } from "./format-tables";
import { ImportPanel } from "./import-panel";
import "./import.css";

interface ImportPageProps {
  readonly actor: Actor;
  readonly negotiation: Negotiation;
  /** One that was begun and may still be handed in, or null. */
  readonly draft: Draft | null;
}

/** Everything that comes into a negotiation by file, and goes out again. */
export function ImportPage({ actor, negotiation, draft }: ImportPageProps) {
  const { slug, title, fourEyes } = negotiation;
  const isEditor = isAtLeast(actor.role, "editor");
  const count = (field: string) => {
    const list = draft?.content[field];
    return isJsonList(list) ? list.length : 0;
  };
  return (
    <>
      <PageHead above={title} title={texts.title} lead={texts.lead} />
      {draft ? (
        <BegunImport
          negotiation={slug}
          draft={{ id: draft.id, version: draft.version, reason: draft.reason }}
          file={draft.title}
          statements={count("statements")}
          positions={count("positions")}
          canPublish={isEditor && !fourEyes}
        />
      ) : (
        <PageSection id="choose" title={texts.choose.title}>
          <ImportPanel negotiation={slug} canCreate={isEditor} />
        </PageSection>
      )}
      <PageSection id="files" title={texts.files.title} lead={texts.files.lead}>
        <FileLinks negotiation={slug} />
      </PageSection>
      <PageSection id="format" title={texts.format.title} lead={texts.format.lead}>
        <FormatTables />
      </PageSection>
    </>
  );
}
