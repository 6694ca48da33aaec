import type { PackagePart } from "@/lib/desk/package-parts";
import { imports } from "@/messages";

const SHOWN = 20;

/** The names of what is new or changed of one sort. */
export function PackagePartCard({ part: { part, created, updated } }: { readonly part: PackagePart }) {
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
