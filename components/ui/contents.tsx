interface ContentsProps {
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly title: string }[];
  /** Whether it stands beside the page, one entry a line, where there is room. */
  readonly beside?: boolean;
}

/** Links to the parts of a long page. */
export function Contents({ title, entries, beside = false }: ContentsProps) {
  return (
    <nav
      aria-label={title}
      className={`no-print text-sm ${beside ? "lg:sticky lg:top-6 lg:mt-10 lg:self-start" : ""}`}
    >
      <p className="mb-1 text-xs text-mute">{title}</p>
      <ul className={`flex flex-wrap gap-x-5 gap-y-1.5 ${beside ? "lg:flex-col" : ""}`}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a className="link" href={`#${entry.id}`}>
              {entry.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
