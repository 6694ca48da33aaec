/** What stands in an address for an entry that is not there yet; no entry may be called so. */
export const NEW_ENTRY = "new";
