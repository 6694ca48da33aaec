/** Why a file cannot be read: it is too large, or not text. */
export type FileText = { readonly text: string } | { readonly trouble: "too-large" | "not-text" };

const MOST_BYTES = 20 * 1024 * 1024;

/** The text of a file in UTF-8, or in UTF-16 with its mark, as spreadsheet programs save "Unicode text". */
export async function readFileText(file: File): Promise<FileText> {
  if (file.size > MOST_BYTES) return { trouble: "too-large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    return { text: new TextDecoder(findEncoding(bytes), { fatal: true }).decode(bytes) };
  } catch {
    return { trouble: "not-text" };
  }
}

function findEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
