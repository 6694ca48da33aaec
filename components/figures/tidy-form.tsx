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
    current?.addEventListener("formdata", tidy);
    return () => current?.removeEventListener("formdata", tidy);
  }, [defaults]);
  return (
    <form ref={form} action={action} aria-label={label} className={className}>
      {children}
    </form>
  );
}
