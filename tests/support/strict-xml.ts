/** An element of a document that {@link parseXml} read. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** Its own text, without that of its children. */
  text = "";

  constructor(
    readonly name: string,
    readonly attributes: Readonly<Record<string, string>>,
  ) {}

  find(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }
}

const TOKEN = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const CHARACTERS = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;
const REFERENCES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads a document of elements, attributes and text: all that feeds are made of, and not a character more.
 * Throws where XML 1.0 would not have it, at the first fault.
 */
export function parseXml(text: string): XmlElement {
  if (!CHARACTERS.test(text)) throw new SyntaxError("a character that XML cannot hold");
  const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
  if (!text.startsWith(declaration)) throw new SyntaxError("no declaration");
  const document = new XmlElement("", {});
  const open = [document];
  TOKEN.lastIndex = declaration.length;
  while (TOKEN.lastIndex < text.length) {
    const start = TOKEN.lastIndex;
    const parent = open.at(-1) ?? document;
    const match = TOKEN.exec(text);
    if (match === null) throw new SyntaxError(`not well-formed at ${text.slice(start, start + 80)}`);
    const [, isEnd, name = "", attributes = "", isEmpty, characters] = match;
    if (characters !== undefined) {
      if (parent === document && characters.trim() !== "") throw new SyntaxError("text outside the root");
      parent.text += readText(characters);
    } else if (isEnd) {
      if (open.pop()?.name !== name) throw new SyntaxError(`</${name}> ends nothing`);
    } else {
      const element = new XmlElement(name, readAttributes(attributes));
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const [root, another] = document.children;
  if (open.length > 1 || root === undefined || another !== undefined) throw new SyntaxError("not one root");
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new SyntaxError(`${name} twice`);
    attributes[name] = readText(value);
  }
  return attributes;
}

function readText(text: string): string {
  if (text.includes("]]>")) throw new SyntaxError("]]> in text");
  return text.replace(/&([^;]*;?)/g, (_, reference: string) => {
    const found = reference.endsWith(";") ? REFERENCES[reference.slice(0, -1)] : undefined;
    if (found === undefined) throw new SyntaxError(`&${reference}`);
    return found;
  });
}
