import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import type { Instant } from "@/lib/domain/day";
import { makeWritable } from "@/lib/export/writable-text";
import drawing from "./drawing.typ";
import { type DrawnPage, splitPages } from "./split-pages";

const fontFiles = [
  "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  "@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf",
  "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
];

// A folder that nobody makes: what the compiler reads is what is given to it in memory.
const workspace = join(tmpdir(), "parley-holds-no-files");
const inWorkspace = (name: string) => join(workspace, name);

let compiler: NodeCompiler | null = null;

function getCompiler(): NodeCompiler {
  if (compiler !== null) return compiler;
  const fontBlobs = fontFiles.map((file) => readFileSync(fileURLToPath(import.meta.resolve(file))));
  compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  compiler.addSource(inWorkspace("drawing.typ"), drawing);
  return compiler;
}

/** One of our Typst documents, and what it prints. Data are never part of the markup. */
export interface TypstDocument {
  readonly main: string;
  /** Plain JSON, as `sys.inputs.data`; what no font and no PDF can hold is replaced. */
  readonly data: object;
  /** Pictures by the name under which the markup reads them. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  readonly madeAt: Instant;
}

/** What the compiler says, for the log of whoever runs this copy. */
export class TypstError extends Error {
  override readonly name = "TypstError";

  constructor(
    message: string,
    /** Whether it was one of the pictures. */
    readonly isPicture: boolean,
  ) {
    super(message);
  }
}

/** How many later documents a result is remembered for. */
const REMEMBERED = 4;

/**
 * The document as a tagged PDF: PDF/UA-1 where our fonts have every character of it, else tagged without
 * saying so. Throws TypstError with what the compiler says.
 */
export function writePdf(printed: TypstDocument): {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
} {
  return compile(printed, (typst, document) => {
    const creationTimestamp = Math.floor(Date.parse(printed.madeAt) / 1000);
    let bytes: Buffer;
    try {
      bytes = typst.pdf(document, { creationTimestamp, pdfStandard: "ua-1" });
    } catch {
      bytes = typst.pdf(document, { creationTimestamp });
    }
    return { bytes: new Uint8Array(bytes), pages: document.numOfPages };
  });
}

/** The pages as pictures, whose letters are drawn. Throws TypstError with what the compiler says. */
export const drawPages = (printed: TypstDocument): readonly DrawnPage[] =>
  compile(printed, (typst, document) => splitPages(typst.plainSvg(document), document.numOfPages));

function compile<Result>(
  { main, data, files = {} }: TypstDocument,
  use: (typst: NodeCompiler, document: NodeTypstDocument) => Result,
): Result {
  const typst = getCompiler();
  for (const [name, content] of Object.entries(files)) {
    typst.mapShadow(inWorkspace(name), Buffer.from(content));
  }
  try {
    const inputs = { data: JSON.stringify(makeWritable(data)) };
    const compiled = typst.compile({ mainFileContent: main, inputs });
    const document = compiled.result;
    if (document === null) {
      const told = JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics);
      throw new TypstError(told, /failed to decode image|unknown image format/.test(told));
    }
    return use(typst, document);
  } finally {
    for (const name of Object.keys(files)) typst.unmapShadow(inWorkspace(name));
    typst.evictCache(REMEMBERED);
  }
}
