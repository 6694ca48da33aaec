/** The parameters with these values under a name, in place of those that it had. */
export function withValues(
  search: URLSearchParams,
  name: string,
  values: readonly string[],
): URLSearchParams {
  const changed = new URLSearchParams(search);
  changed.delete(name);
  for (const value of values) changed.append(name, value);
  return changed;
}
