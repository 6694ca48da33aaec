import type { Instant } from "@/lib/domain/day";

/** A feed as Atom 1.0 (RFC 4287) knows it; every address absolute, every text plain. */
export interface AtomFeed {
  /** An IRI that stays the same wherever the feed is served. */
  readonly id: string;
  readonly title: string;
  readonly updated: Instant;
  readonly author: string;
  readonly language: string;
  /** Its own address, and that of the page that shows the same. */
  readonly self: string;
  readonly alternate: string;
  readonly entries: readonly AtomEntry[];
}

interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: Instant;
  readonly alternate: string;
  readonly summary: string;
}

/** The feed as a document; the same feed gives the same bytes. */
export function writeAtom(feed: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    ...writeHead(feed),
    `  <author><name>${escapeXml(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    ...feed.entries.flatMap((entry) => [
      "  <entry>",
      ...writeHead(entry).map((line) => `  ${line}`),
      ...(entry.summary === "" ? [] : [`    <summary type="text">${escapeXml(entry.summary)}</summary>`]),
      "  </entry>",
    ]),
    "</feed>",
    "",
  ].join("\n");
}

function writeHead({ id, title, updated, alternate }: Omit<AtomEntry, "summary">): string[] {
  return [
    `  <id>${escapeXml(id)}</id>`,
    `  <title type="text">${escapeXml(title)}</title>`,
    `  <updated>${updated}</updated>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(alternate)}"/>`,
  ];
}

/** What XML 1.0 cannot hold at all, escaped or not. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

function escapeXml(text: string): string {
  return text.replace(UNWRITABLE, "").replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}
