import { figurePages, snapshots } from "@/messages";

interface SnapshotFilesProps {
  readonly hash: string;
  readonly formats: readonly string[];
}

/* A picture is one page of its size; a column is as high as the whole needs. */
const WHOLE: Readonly<Record<string, string>> = { svg: "size=column&", png: "size=column&" };

/** The files of something frozen, and the hash of what they are made from. */
export function SnapshotFiles({ hash, formats }: SnapshotFilesProps) {
  return (
    <>
      <p className="no-print flex flex-wrap gap-2">
        {formats.map((format) => (
          <a
            key={format}
            className="control"
            href={`/api/v1/snapshots/${hash}.${format}?${WHOLE[format] ?? ""}download=true`}
          >
            {figurePages.formatOf(format).name}
          </a>
        ))}
      </p>
      <p className="mt-4 text-sm text-mute">
        {snapshots.hash} <code className="break-all text-ink">{hash}</code>
      </p>
    </>
  );
}
