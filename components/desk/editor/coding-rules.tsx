import { editor } from "@/messages";

interface CodingRulesProps {
  readonly negotiation: string;
  readonly hasMembers: boolean;
  readonly isOpen: boolean;
  readonly className: string;
}

/** The method's rules for coding, in short. */
export function CodingRules({ negotiation, hasMembers, isOpen, className }: CodingRulesProps) {
  return (
    <details className={`card coding-rules ${className}`} open={isOpen}>
      <summary>{editor.rules.title}</summary>
      <dl>
        {editor.rules.list(hasMembers).map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2">
        <a className="link" href={`/${negotiation}/method`} target="_blank" rel="noreferrer">
          {editor.rules.more}
        </a>
      </p>
    </details>
  );
}
