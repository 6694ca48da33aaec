import { figurePages } from "@/messages";

export type Fetched =
  | { readonly kind: "file"; readonly blob: Blob; readonly name: string }
  | { readonly kind: "failed"; readonly told: string };

/** A file of a figure, or what the server says about why there is none. */
export async function fetchFile(address: string): Promise<Fetched> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return { kind: "failed", told: await readDetail(answer) };
    const [, name = "figure"] =
      /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "") ?? [];
    return { kind: "file", blob: await answer.blob(), name };
  } catch {
    return { kind: "failed", told: figurePages.page.unreachable };
  }
}

/** Errors come as problem details; what is in between may answer with something else. */
async function readDetail(answer: Response): Promise<string> {
  const told: unknown = await answer.json().catch(() => null);
  const hasDetail = typeof told === "object" && told !== null && "detail" in told;
  return hasDetail && typeof told.detail === "string" ? told.detail : `${answer.status} ${answer.statusText}`;
}
