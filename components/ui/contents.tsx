interface ContentsProps {
  readonly title: string;
  readonly entries: readonly { readonly id: string; readonly title: string }[];
}

/** Links to the parts of a long page. */
export function Contents({ title, entries }: ContentsProps) {
  return (
    <nav aria-label={title} className="no-print text-sm">
      <p className="mb-1 text-xs text-mute">{title}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
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
