import type { ReactNode } from "react";

interface PageHeadProps {
  /** Where the page hangs: links to what it is part of. */
  readonly above?: ReactNode;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of a page that is read from top to bottom. */
export function PageHead({ above, title, lead, children }: PageHeadProps) {
  return (
    <header className="mb-8">
      {above && <p className="mb-1 text-sm text-mute">{above}</p>}
      <h1>{title}</h1>
      {lead && <p className="mt-2 max-w-3xl text-base text-mute">{lead}</p>}
      {children}
    </header>
  );
}
