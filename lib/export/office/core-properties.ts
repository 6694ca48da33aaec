import type { Instant } from "@/lib/domain/day";
import { escapeXml } from "@/lib/export/svg";
import { type Parts, readPart, writePart } from "@/lib/export/zip";

/** What an Office file says of itself to programs and libraries. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  /** The address that shows exactly this again. */
  readonly permalink: string;
  /** SHA-256 of the data, hexadecimal. */
  readonly hash: string;
  readonly recordedAt: Instant;
}

const PATH = "docProps/core.xml";
const TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** Puts the properties into the package, in place of what the library wrote: its clock is not the data's. */
export function putCoreProperties(parts: Parts, { title, subject, ...properties }: DocumentProperties): void {
  const { permalink, hash, recordedAt } = properties;
  const day = `${recordedAt.slice(0, 19)}Z`;
  const text = (name: string, value: string) => `<${name}>${escapeXml(value)}</${name}>`;
  const instant = (name: string) => `<${name} xsi:type="dcterms:W3CDTF">${day}</${name}>`;
  writePart(
    parts,
    PATH,
    [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      text("dc:title", title),
      text("dc:subject", subject),
      text("dc:creator", "Parley"),
      text("dc:description", permalink),
      text("dc:identifier", hash),
      text("dc:language", "en-GB"),
      text("cp:lastModifiedBy", "Parley"),
      instant("dcterms:created"),
      instant("dcterms:modified"),
      "</cp:coreProperties>",
    ].join(""),
  );
  declare(
    parts,
    "[Content_Types].xml",
    PATH,
    "</Types>",
    `<Override PartName="/${PATH}" ContentType="${TYPE}"/>`,
  );
  const relation = `<Relationship Id="rIdCore" Type="${RELATION}" Target="${PATH}"/>`;
  declare(parts, "_rels/.rels", PATH, "</Relationships>", relation);
}

function declare(parts: Parts, path: string, named: string, before: string, element: string): void {
  const text = readPart(parts, path);
  if (!text.includes(named)) writePart(parts, path, text.replace(before, `${element}${before}`));
}
