import { fromMarkdown } from "mdast-util-from-markdown";
import type { Inline, Prose } from "./document";

type Root = ReturnType<typeof fromMarkdown>;
type RootContent = Root["children"][number];
type List = Extract<RootContent, { type: "list" }>;
type PhrasingContent = Extract<RootContent, { type: "paragraph" }>["children"][number];
type Look = Omit<Inline, "text">;
type Links = ReadonlyMap<string, string>;

const PLAIN: Look = { strong: false, emphasis: false, href: null };

/**
 * Commentary as prose. HTML is text, pictures are their descriptions, addresses that do not lead to the web are
 * no links; what nests deeper than the prose of a document is laid out one below the other. No word is dropped.
 */
export function readMarkdown(markdown: string): readonly Prose[] {
  const links = new Map<string, string>();
  const parts = splitWild(markdown).map((part) => ("wild" in part ? part : fromMarkdown(part.markdown)));
  for (const part of parts) if (!("wild" in part)) collectLinks(part, links);
  return parts.flatMap((part) =>
    "wild" in part
      ? keep("paragraph", [{ ...PLAIN, text: part.wild.trim() }])
      : part.children.flatMap((node) => readBlock(node, links)),
  );
}

/* What nobody writes, but what makes a parser take seconds or run out of stack. */
const MOST_NESTED = 20;
const MOST_MARKS = 1000;
const MOST_LINES = 500;
const MARK = /[*_[\]!<>&`\\]/g;
const NESTED = new RegExp(String.raw`^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){${MOST_NESTED}}`, "m");

/** The text in runs that are Markdown, and wild blocks between them that are printed as they are. */
function splitWild(markdown: string): ({ readonly markdown: string } | { readonly wild: string })[] {
  if (countMarks(markdown) > 4 * MOST_MARKS) return [{ wild: markdown }];
  const parts: ({ markdown: string } | { wild: string })[] = [];
  for (const block of markdown.split(/\n(?:[ \t]*\n)+/)) {
    const last = parts.at(-1);
    const isWild =
      countMarks(block) > MOST_MARKS ||
      block.split("\n", MOST_LINES + 1).length > MOST_LINES ||
      NESTED.test(block);
    if (isWild) parts.push({ wild: block });
    else if (last !== undefined && "markdown" in last) last.markdown += `\n\n${block}`;
    else parts.push({ markdown: block });
  }
  return parts;
}

const countMarks = (text: string) => text.match(MARK)?.length ?? 0;

function collectLinks(node: Root | RootContent, links: Map<string, string>): void {
  if (node.type === "definition" && !links.has(node.identifier)) links.set(node.identifier, node.url);
  if ("children" in node) for (const child of node.children) collectLinks(child, links);
}

function readBlock(node: RootContent, links: Links): Prose[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
      return keep(node.type, readInlines(node.children, PLAIN, links));
    case "blockquote":
      return node.children.flatMap((child) =>
        readBlock(child, links).flatMap((prose) => readLines(prose).flatMap((line) => keep("quote", line))),
      );
    case "list":
      return [{ kind: "list", ordered: node.ordered === true, items: readItems(node, links) }];
    case "code":
    case "html":
      return keep("paragraph", [{ ...PLAIN, text: node.value }]);
    default:
      // A rule between paragraphs and the address of a link say nothing of their own.
      return [];
  }
}

function keep(kind: "paragraph" | "heading" | "quote", inlines: readonly Inline[]): Prose[] {
  return inlines.length === 0 ? [] : [{ kind, inlines }];
}

const readLines = (prose: Prose): readonly (readonly Inline[])[] =>
  prose.kind === "list" ? prose.items : [prose.inlines];

/** One per paragraph within the list, items of lists within it after the item that they belong to. */
function readItems(list: List, links: Links): (readonly Inline[])[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((child) => readBlock(child, links).flatMap(readLines)),
  );
}

function readInlines(nodes: readonly PhrasingContent[], look: Look, links: Links): Inline[] {
  const read = nodes.flatMap((node) => readInline(node, look, links)).filter(({ text }) => text !== "");
  return read.reduce<Inline[]>((merged, inline) => {
    const last = merged.at(-1);
    if (last !== undefined && hasSameLook(last, inline)) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text };
    } else merged.push(inline);
    return merged;
  }, []);
}

function readInline(node: PhrasingContent, look: Look, links: Links): Inline[] {
  switch (node.type) {
    case "text":
      return [{ ...look, text: node.value.replaceAll("\n", " ") }];
    case "inlineCode":
    case "html":
      return [{ ...look, text: node.value }];
    case "break":
      return [{ ...look, text: "\n" }];
    case "strong":
      return readInlines(node.children, { ...look, strong: true }, links);
    case "emphasis":
      return readInlines(node.children, { ...look, emphasis: true }, links);
    case "image":
    case "imageReference":
      return [{ ...look, text: node.alt ?? "" }];
    case "link":
      return readInlines(node.children, { ...look, href: findWebLink(node.url) }, links);
    case "linkReference":
      return readInlines(
        node.children,
        { ...look, href: findWebLink(links.get(node.identifier) ?? "") },
        links,
      );
    default:
      return [];
  }
}

const hasSameLook = (a: Inline, b: Inline) =>
  a.strong === b.strong && a.emphasis === b.emphasis && a.href === b.href;

function findWebLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === "http:" || protocol === "https:" ? href : null;
}
