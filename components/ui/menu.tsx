"use client";

import { type ReactNode, useRef } from "react";

/**
 * A button that opens a small panel of controls. Opens without a script too; with one, Escape and a click
 * elsewhere close it.
 */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = (focus: boolean) => {
    if (!details.current?.open) return;
    details.current.open = false;
    if (focus) details.current.querySelector("summary")?.focus();
  };
  return (
    <details
      ref={details}
      className="menu"
      onKeyDown={(event) => {
        if (event.key === "Escape") close(true);
      }}
      onBlur={(event) => {
        // Focus may pass through nothing while a control inside is clicked.
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close(false);
      }}
      onToggle={(event) => {
        if (!event.currentTarget.open) return;
        const { currentTarget } = event;
        const onPointerDown = ({ target }: PointerEvent) => {
          if (target instanceof Node && currentTarget.contains(target)) return;
          close(false);
          document.removeEventListener("pointerdown", onPointerDown);
        };
        document.addEventListener("pointerdown", onPointerDown);
      }}
    >
      <summary className="control">{label}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
