import { type Parts, writePart } from "@/lib/export/zip";
import { DECLARATION, element } from "./xml";

/** How one part of an Office file names another, or an address on the web. */
export interface Relation {
  readonly id: string;
  /** The last word of the relation's type, such as `slide`. */
  readonly type: string;
  /** A path in the package, or an address. */
  readonly target: string;
  readonly isExternal?: boolean;
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const EXTENSIONS: readonly (readonly [string, string])[] = [
  ["jpeg", "image/jpeg"],
  ["png", "image/png"],
  ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
  ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["xml", "application/xml"],
];

/** The parts of an Office file as they come about, with what each is and what it names. */
export class OfficePackage {
  readonly parts: Parts = new Map();
  private readonly types: (readonly [string, string])[] = [];

  /** A part of XML, of a content type, with what it names by id. */
  add(path: string, contentType: string, xml: string, relations: readonly Relation[] = []): void {
    this.types.push([path, contentType]);
    writePart(this.parts, path, `${DECLARATION}${xml}`);
    this.relate(path, relations);
  }

  /** What a part names; the empty path stands for the package itself. */
  relate(path: string, relations: readonly Relation[]): void {
    if (relations.length === 0) return;
    const at = path.lastIndexOf("/") + 1;
    const folder = path.slice(0, at);
    writePart(
      this.parts,
      `${folder}_rels/${path.slice(at)}.rels`,
      `${DECLARATION}${element(
        "Relationships",
        { xmlns: `${PACKAGE}/relationships` },
        ...relations.map(({ id, type, target, isExternal }) =>
          element("Relationship", {
            Id: id,
            Type: `${RELATIONS}/${type}`,
            Target: isExternal ? target : `/${target}`,
            TargetMode: isExternal ? "External" : undefined,
          }),
        ),
      )}`,
    );
  }

  /** Ends the package: says what each part is. */
  close(): Parts {
    writePart(
      this.parts,
      "[Content_Types].xml",
      `${DECLARATION}${element(
        "Types",
        { xmlns: `${PACKAGE}/content-types` },
        ...EXTENSIONS.map(([Extension, ContentType]) => element("Default", { Extension, ContentType })),
        ...this.types.map(([path, ContentType]) =>
          element("Override", { PartName: `/${path}`, ContentType }),
        ),
      )}`,
    );
    return this.parts;
  }
}
