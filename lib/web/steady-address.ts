/** What of a browser's window the keeping of its address needs. */
export interface AddressWindow {
  readonly history: Pick<History, "pushState" | "replaceState">;
  readonly location: { readonly href: string };
}

type Write = (data: unknown, unused: string, url?: string | URL | null) => void;

/**
 * Lets no late word of the router undo the address. When a page changes its own address, Next renders that and then
 * writes the same address once more; on a slow machine this comes after the page's next change, and would take it
 * back. Whatever was added to the address meanwhile, as the text of a search, would then be lost for good with the
 * change after, which starts from the address as it stands.
 */
export function keepAddressSteady(window: AddressWindow): void {
  const { history, location } = window;
  const push: Write = history.pushState.bind(history);
  const replace: Write = history.replaceState.bind(history);
  /** Written by the page and not yet by the router, oldest first. */
  let ahead: string[] = [];
  const resolve = (url?: string | URL | null) => new URL(url ?? location.href, location.href).href;

  history.pushState = (data, unused, url) => {
    ahead = isOfRouter(data) ? [] : [...ahead, resolve(url)];
    push(data, unused, url);
  };
  history.replaceState = (data, unused, url) => {
    const address = resolve(url);
    if (!isOfRouter(data)) {
      ahead.push(address);
      replace(data, unused, url);
      return;
    }
    const known = ahead.lastIndexOf(address);
    ahead = known === -1 ? [] : ahead.slice(known + 1);
    replace(data, unused, ahead.length > 0 ? location.href : url);
  };
}

/** Next marks so what it keeps in the history itself. */
function isOfRouter(data: unknown): boolean {
  return typeof data === "object" && data !== null && "__NA" in data;
}
