import type { ReactNode } from "react";

/** A whole page that says one thing: what is missing or failed, and what to do. */
export function Notice({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="mx-auto max-w-xl py-16">
      <h1>{title}</h1>
      <p className="mt-3 mb-6 text-mute">{text}</p>
      {children}
    </div>
  );
}
