const ANY_ORIGIN = "http://parley.invalid";

/** Where to go after signing in: the path that an address asked for, null unless it is one of this site. */
export function findReturnPath(wanted: string | null | undefined): string | null {
  if (!wanted?.startsWith("/") || wanted.length > 2000 || !URL.canParse(wanted, ANY_ORIGIN)) return null;
  const { origin, pathname, search, hash } = new URL(wanted, ANY_ORIGIN);
  // Read as an address, `/..//other.example` is the path `//other.example`, which names another site.
  return origin === ANY_ORIGIN && !pathname.startsWith("//") ? `${pathname}${search}${hash}` : null;
}
