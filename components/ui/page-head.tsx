import type { ReactNode } from "react";

interface PageHeadProps {
  /** Where the page hangs: links to what it is part of. */
  readonly above?: ReactNode;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** What the whole page hangs on, such as its day; beside the title where there is room. */
  readonly aside?: ReactNode;
}

/** The head of a page that is read from top to bottom. */
export function PageHead({ above, title, lead, children, aside }: PageHeadProps) {
  return (
    <header className="mb-7 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
      <div className="max-w-3xl">
        {above && <p className="mb-1 text-sm text-mute">{above}</p>}
        <h1>{title}</h1>
        {lead && <p className="mt-2 text-base text-mute">{lead}</p>}
        {children}
      </div>
      {aside}
    </header>
  );
}
