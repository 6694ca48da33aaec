import type { ReactNode } from "react";

interface PageSectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with its own heading, which a table of contents can point to. */
export function PageSection({ id, title, lead, children }: PageSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-10 scroll-mt-4">
      <h2 id={`${id}-title`}>{title}</h2>
      {lead && <p className="mt-1 max-w-3xl text-mute">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
