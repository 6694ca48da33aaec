import { desk } from "@/messages";

export interface ReviewRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly kind: string;
  readonly by: string;
  readonly since: string;
  readonly href: string;
  readonly changes: readonly string[];
  readonly isOwnWork: boolean;
  /** Whether it cannot be published as it stands. */
  readonly isBlocked: boolean;
}

interface ReviewLineProps {
  readonly row: ReviewRow;
  readonly isChosen: boolean;
  readonly isBusy: boolean;
  readonly onToggle: () => void;
}

/** One submitted draft, to be chosen or opened; the roles are spelled out because folding drops them. */
export function ReviewLine({ row, isChosen, isBusy, onToggle }: ReviewLineProps) {
  const texts = desk.reviewing;
  const hurdle = row.isOwnWork ? texts.ownWork : row.isBlocked ? texts.blocked : null;
  return (
    <tr role="row">
      <td role="cell">
        <input
          type="checkbox"
          aria-label={texts.choose(row.title)}
          disabled={hurdle !== null || isBusy}
          checked={isChosen}
          onChange={onToggle}
        />
      </td>
      <th role="rowheader" scope="row">
        <a className="link" data-draft={row.id} href={row.href}>
          {row.title}
        </a>
        <span className="block text-xs font-normal text-mute">
          {hurdle === null ? row.kind : `${row.kind} · ${hurdle}`}
        </span>
      </th>
      <td role="cell">
        {row.changes.map((change) => (
          <span key={change} className="line-clamp-2">
            {change}
          </span>
        ))}
      </td>
      <td role="cell">{row.by}</td>
      <td role="cell">{row.since}</td>
    </tr>
  );
}
