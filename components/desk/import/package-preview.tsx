import { imports } from "@/messages";
import { FaultList } from "./fault-list";
import { PackagePartCard } from "./package-part-card";
import type { PackageRead } from "./reader-messages";

interface PackagePreviewProps {
  readonly read: PackageRead;
  readonly canCreate: boolean;
  readonly isSending: boolean;
  readonly onImport: () => void;
  readonly onCreate: () => void;
}

/** What a dataset package would do. */
export function PackagePreview({ read, canCreate, isSending, onImport, onCreate }: PackagePreviewProps) {
  const texts = imports.package;
  const { slug, is, faults, description, parts, isEmpty } = read;
  return (
    <section aria-labelledby="package-title" className="flex flex-col gap-3">
      <h2 id="package-title">{slug === null ? imports.file : texts.title(slug)}</h2>
      {faults.length > 0 && (
        <div className="notice faulty" role="alert">
          <p className="font-medium">{texts.faults(faults.length)}</p>
          <FaultList faults={faults} />
        </div>
      )}
      {is === "other" && slug !== null && (
        <p className="notice">
          {texts.isOther(slug)}{" "}
          <a className="link" href={`/desk/${slug}/import`}>
            {texts.otherPage}
          </a>
        </p>
      )}
      {is === "new" && slug !== null && <p className="notice">{texts.isNew}</p>}
      {isEmpty && <p className="notice">{texts.nothing}</p>}
      {description !== "" && !isEmpty && (
        <>
          <p role="status">
            {texts.would} {description}.
          </p>
          {is === "current" && parts.map((part) => <PackagePartCard key={part.part} part={part} />)}
        </>
      )}
      {faults.length === 0 && is === "current" && !isEmpty && (
        <button type="button" className="control primary self-start" disabled={isSending} onClick={onImport}>
          {imports.importPackage}
        </button>
      )}
      {faults.length === 0 && is === "new" && canCreate && (
        <button type="button" className="control primary self-start" disabled={isSending} onClick={onCreate}>
          {imports.create}
        </button>
      )}
    </section>
  );
}
