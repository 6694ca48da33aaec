import { fetchFile } from "./fetch-file";

/** Fetches a file and saves it under the name that it comes with; gives what to tell when that fails, else null. */
export async function saveFile(address: string): Promise<string | null> {
  const file = await fetchFile(address);
  if (file.kind === "failed") return file.told;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file.blob);
  link.download = file.name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return null;
}
