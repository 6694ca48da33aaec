interface TermListProps {
  readonly terms: readonly { readonly term: string; readonly meaning: string }[];
}

/** Words with their meanings. */
export function TermList({ terms }: TermListProps) {
  return (
    <dl className="grid max-w-4xl gap-x-6 sm:grid-cols-[11rem_minmax(0,1fr)]">
      {terms.map(({ term, meaning }) => (
        <div key={term} className="border-t border-line py-2 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="font-semibold">{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
