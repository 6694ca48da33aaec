/** With every number and its percent sign on one line. */
export const keepTogether = (text: string) => text.replaceAll(" %", "\u00a0%");
