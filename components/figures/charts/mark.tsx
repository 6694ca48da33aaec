import type { ReactNode } from "react";

/** What stands for one value. On a page the tip tells it, in files the label. */
export function Mark({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <g className="mark" data-label={label}>
      {children}
    </g>
  );
}
