import { fetchFile } from "./fetch-file";

/** Puts a file on the clipboard as `mediaType`; gives null, or what to tell, empty where only the browser refused. */
export async function copyFile(address: string, mediaType: string): Promise<string | null> {
  let told = "";
  const load = async () => {
    const file = await fetchFile(address);
    if (file.kind === "file") return new Blob([await file.blob.arrayBuffer()], { type: mediaType });
    told = file.told;
    throw new Error(file.told);
  };
  try {
    // The promise goes in whole: some browsers forbid writing once the click is over.
    await navigator.clipboard.write([new ClipboardItem({ [mediaType]: load() })]);
    return null;
  } catch {
    return told;
  }
}
