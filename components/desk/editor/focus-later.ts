/**
 * Puts the cursor into a control once the coming drawing has brought it, or taken away the one that was pressed. Who
 * has gone on to another control meanwhile stays there.
 */
export function focusLater(id: string): void {
  const pressed = document.activeElement;
  const focus = () => {
    const { activeElement, body } = document;
    if (activeElement === pressed || activeElement === body || activeElement === null) {
      document.getElementById(id)?.focus();
    }
  };
  requestAnimationFrame(() => requestAnimationFrame(focus));
}
