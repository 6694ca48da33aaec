import type { Slug, Source } from "@/lib/domain/model";

/** Says where a reader came from or when, and never which document is meant. */
const TRACKING =
  /^(utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hs(enc|mi)|_ga|_gl|oly_(enc|anon)_id|at_(medium|campaign|link_.*|format|ptr_name|bbc_team)|cmpid|icid|ref_src|ref_url|smid|guccounter|guce_.*)$/i;

/**
 * An address without what does not tell one document from another: scheme, `www.`, default port, trailing slash,
 * tracking parameters, their order and the fragment. Null for what is no web address.
 */
export function simplifyAddress(address: string): string | null {
  const text = address.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { hostname, port, pathname, searchParams } = new URL(text);
  const isDefaultPort = port === "" || port === "80" || port === "443";
  const parameters = new URLSearchParams([...searchParams].filter(([name]) => !TRACKING.test(name)));
  parameters.sort();
  const query = parameters.size === 0 ? "" : `?${parameters}`;
  return `${hostname.replace(/^www\./, "")}${isDefaultPort ? "" : `:${port}`}${pathname.replace(/\/+$/, "")}${query}`;
}

/**
 * The sources besides the one called `slug` that have this address as their own or as that of their archive copy;
 * merged ones are named by the source that they were merged into.
 */
export function findSameAddress(
  sources: readonly Source[],
  address: string,
  slug: Slug | null,
): readonly Source[] {
  const simple = simplifyAddress(address);
  if (simple === null) return [];
  const names = sources
    .filter(({ url, archiveUrl }) =>
      [url, archiveUrl].some((known) => known !== null && simplifyAddress(known) === simple),
    )
    .map((source) => source.mergedInto ?? source.slug);
  return sources.filter((source) => source.slug !== slug && names.includes(source.slug));
}

/** Groups of sources in use that share an address, each in the order of the sources. */
export function listDuplicates(sources: readonly Source[]): readonly (readonly Source[])[] {
  const groups = new Map<string, Source[]>();
  for (const source of sources) {
    const simple = source.url === null || source.mergedInto !== null ? null : simplifyAddress(source.url);
    if (simple !== null) groups.set(simple, [...(groups.get(simple) ?? []), source]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
