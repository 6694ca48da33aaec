/** Puts the cursor into a control once the coming drawing has brought it, or taken away the one that was pressed. */
export function focusLater(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(id)?.focus()));
}
