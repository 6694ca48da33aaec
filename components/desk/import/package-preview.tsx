import { imports } from "@/messages";
import { FaultList } from "./fault-list";
import type { PackagePart, PackageRead } from "./reader-messages";

interface PackagePreviewProps {
  readonly read: PackageRead;
  readonly canCreate: boolean;
  readonly isSending: boolean;
  readonly onImport: () => void;
  readonly onCreate: () => void;
}

const SHOWN = 20;

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
          {is === "current" && parts.map((part) => <Part key={part.part} part={part} />)}
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

/** The names of what is new or changed of one sort. */
function Part({ part: { part, created, updated } }: { readonly part: PackagePart }) {
  const texts = imports.package;
  const names: Readonly<Record<string, string>> = texts.entities;
  return (
    <details className="card">
      <summary className="font-medium">
        {names[part] ?? part} <span className="font-normal text-mute">{created.length + updated.length}</span>
      </summary>
      <dl className="mt-2 flex flex-col gap-1.5 text-sm">
        {(
          [
            [texts.created, created],
            [texts.updated, updated],
          ] as const
        ).map(
          ([title, list]) =>
            list.length > 0 && (
              <div key={title}>
                <dt className="text-mute">{title}</dt>
                <dd className="break-words">
                  {[
                    ...list.slice(0, SHOWN),
                    ...(list.length > SHOWN ? [texts.more(list.length - SHOWN)] : []),
                  ].join(", ")}
                </dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}
