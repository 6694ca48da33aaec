"use client";

/** Asks for the page again; hidden without a script, where the browser's own button does it. */
export function ReloadButton({ label }: { label: string }) {
  return (
    <button type="button" className="control script-only" onClick={() => window.location.reload()}>
      {label}
    </button>
  );
}
