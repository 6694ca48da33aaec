/**
 * Moves the focus among the links of the matrix as in a spreadsheet: arrows by one, Home and End along the
 * row, with Ctrl to the table's corners. Gives the `data-cell` of the link reached, or null when the key
 * means nothing here.
 */
export function moveFocus(table: HTMLElement, from: EventTarget, key: string, ctrl: boolean): string | null {
  if (!(from instanceof HTMLElement) || !from.matches("a[data-cell]")) return null;
  const rows = [...table.querySelectorAll("tr.issue")].map((row) => [
    ...row.querySelectorAll<HTMLElement>("a[data-cell]"),
  ]);
  const row = rows.findIndex((links) => links.includes(from));
  const links = rows[row] ?? [];
  const column = links.indexOf(from);
  const lastRow = rows.length - 1;
  const reach = (): HTMLElement | undefined => {
    switch (key) {
      case "ArrowRight":
        return links[column + 1];
      case "ArrowLeft":
        return links[column - 1];
      case "ArrowDown":
        return rows[row + 1]?.[column];
      case "ArrowUp":
        return rows[row - 1]?.[column];
      case "Home":
        return (ctrl ? rows[0] : links)?.[0];
      case "End":
        return (ctrl ? rows[lastRow] : links)?.at(-1);
      case "PageDown":
        return rows[Math.min(row + 5, lastRow)]?.[column];
      case "PageUp":
        return rows[Math.max(row - 5, 0)]?.[column];
      default:
        return undefined;
    }
  };
  const target = reach();
  if (!target) return null;
  target.focus();
  target.scrollIntoView({ block: "nearest", inline: "nearest" });
  return target.getAttribute("data-cell");
}
