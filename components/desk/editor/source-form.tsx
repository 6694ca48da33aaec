import type { SourceFields } from "@/lib/desk/new-source";
import { changeSourceOf, changeStatement } from "@/lib/desk/new-statement";
import { findSameAddress } from "@/lib/desk/source-duplicates";
import type { SourceTier } from "@/lib/domain/model";
import { editor } from "@/messages";
import { ChoiceField } from "./choice-field";
import { fieldId } from "./field-ids";
import { LinesField } from "./lines-field";
import type { StatementPart } from "./statement-part";
import { tellSource } from "./tell-source";
import { TextField } from "./text-field";

const TIERS: readonly SourceTier[] = ["A", "B", "C", "S"];

/** A source that is added along with the statement. */
export function SourceForm({ part, source }: { part: StatementPart; source: SourceFields }) {
  const { form, fields } = part;
  const { record, content, cell } = form;
  const texts = editor.source;
  const index = content.sources.findIndex(({ slug }) => slug === source.slug);
  const at = `sources[${index}]`;
  const field = (name: string) => ({
    id: fieldId(`${at}.${name}`),
    fault: form.faultOf(`${at}.${name}`),
  });
  const change = (next: Partial<Omit<SourceFields, "slug">>) =>
    form.change((before) => changeSourceOf(record, before, source.slug, next));
  const orNull = (text: string) => (text === "" ? null : text);
  const [known] = findSameAddress(record.sources, source.url ?? "", source.slug);
  const use = (slug: string) =>
    form.change((before) => {
      const moved = changeStatement(record, cell, before, fields.id, { source: slug });
      const isUsed = moved.statements.some((raw) => raw.source === source.slug);
      return isUsed ? moved : { ...moved, sources: moved.sources.filter((raw) => raw.slug !== source.slug) };
    });
  return (
    <fieldset id={fieldId(at)} tabIndex={-1} className="new-source">
      <legend className="text-sm font-semibold">{texts.title}</legend>
      <div className="grid gap-4">
        <div className="field-row">
          <TextField
            {...field("publisher")}
            label={texts.publisher}
            value={source.publisher ?? ""}
            maxLength={200}
            onType={(text) => change({ publisher: orNull(text) })}
          />
          <TextField
            {...field("publishedOn")}
            label={texts.publishedOn}
            type="date"
            value={source.publishedOn ?? ""}
            onType={(text) => change({ publishedOn: orNull(text) })}
          />
          <ChoiceField
            {...field("tier")}
            label={texts.tier}
            value={source.tier}
            choices={TIERS.map((tier) => [tier, texts.tiers[tier]] as const)}
            onChoose={(tier) => change({ tier })}
          />
        </div>
        <TextField
          {...field("title")}
          label={texts.titleOf}
          value={source.title ?? ""}
          maxLength={500}
          onType={(text) => change({ title: orNull(text) })}
        />
        <div className="field-row">
          <TextField
            {...field("url")}
            label={texts.url}
            type="url"
            value={source.url ?? ""}
            hint={
              known && (
                <>
                  {texts.known(tellSource(known))}{" "}
                  <button type="button" className="link" onClick={() => use(known.slug)}>
                    {texts.useKnown}
                  </button>
                </>
              )
            }
            maxLength={2048}
            onType={(text) => change({ url: orNull(text) })}
          />
          <TextField
            {...field("archiveUrl")}
            label={texts.archiveUrl}
            type="url"
            value={source.archiveUrl ?? ""}
            maxLength={2048}
            onType={(text) => change({ archiveUrl: orNull(text) })}
          />
        </div>
        <div className="field-row">
          <LinesField
            {...field("authors")}
            label={texts.authors}
            value={source.authors}
            onChange={(authors) => change({ authors })}
          />
          <TextField
            {...field("dateNote")}
            label={texts.dateNote}
            hint={texts.dateNoteHint}
            value={source.dateNote}
            maxLength={2000}
            isLong
            onType={(dateNote) => change({ dateNote })}
          />
          <TextField
            {...field("language")}
            label={texts.language}
            hint={editor.statement.languageHint}
            value={source.language}
            maxLength={35}
            onType={(language) => change({ language })}
          />
        </div>
      </div>
    </fieldset>
  );
}
