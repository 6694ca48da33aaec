"use client";

import { type ReactNode, useEffect, useRef } from "react";

interface TidyFormProps {
  readonly action: string;
  readonly label: string;
  readonly className?: string;
  /** By field, what an address without it means. */
  readonly defaults: Readonly<Record<string, readonly string[]>>;
  readonly children: ReactNode;
}

/** A form that asks for a page. With a script, its address holds only what differs from the defaults. */
export function TidyForm({ action, label, className, defaults, children }: TidyFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const { current } = form;
    const tidy = ({ formData }: FormDataEvent) => {
      for (const name of new Set(formData.keys())) {
        const values = formData.getAll(name).map(String);
        if (String(values) === "" || String(values) === String(defaults[name])) formData.delete(name);
      }
    };
    // Back to a page, a browser shows what was last chosen on it; its figures show what its address says.
    const follow = ({ persisted }: PageTransitionEvent) => persisted && current?.reset();
    current?.addEventListener("formdata", tidy);
    window.addEventListener("pageshow", follow);
    return () => {
      current?.removeEventListener("formdata", tidy);
      window.removeEventListener("pageshow", follow);
    };
  }, [defaults]);
  return (
    <form ref={form} action={action} aria-label={label} className={className} autoComplete="off">
      {children}
    </form>
  );
}
