"use client";

import { ArrowLeft } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import type { Party, Slug } from "@/lib/domain/model";
import type { MatrixState } from "@/lib/web/matrix-state";
import { matrix } from "@/messages";
import type { ChangeMatrix } from "./use-matrix-state";

interface PartyMenuProps {
  readonly parties: readonly Party[];
  readonly state: MatrixState;
  readonly change: ChangeMatrix;
}

/** Which parties are shown, and in which order; the first sets the first tint. */
export function PartyMenu({ parties, state, change }: PartyMenuProps) {
  const atTable = parties.filter((party) => party.parent === null);
  const hasMembers = atTable.length < parties.length;
  const offered = state.members
    ? parties
    : atTable.concat(parties.filter((p) => p.parent && state.parties.includes(p.slug)));
  const inOrder = [
    ...state.parties.flatMap((slug) => offered.find((party) => party.slug === slug) ?? []),
    ...offered.filter((party) => !state.parties.includes(party.slug)),
  ];
  const moveEarlier = (slug: Slug) => {
    const index = state.parties.indexOf(slug);
    const order = state.parties.filter((each) => each !== slug);
    order.splice(Math.max(0, index - 1), 0, slug);
    change({ parties: order });
  };
  const pairs = atTable.flatMap((a, index) => atTable.slice(index + 1).map((b) => [a, b] as const));
  const pair = state.parties.length === 2 ? state.parties.join(" ") : "";
  return (
    <Menu label={matrix.partiesChosen(state.parties.length, state.members ? parties.length : atTable.length)}>
      {inOrder.map(({ slug, title }) => {
        const place = state.parties.indexOf(slug);
        return (
          <div key={slug} className="menu-item justify-between">
            <label className="flex flex-1 items-center gap-2">
              <input
                type="checkbox"
                name="parties"
                value={slug}
                checked={place >= 0}
                disabled={place >= 0 && state.parties.length === 1}
                onChange={(event) =>
                  change({
                    parties: event.target.checked
                      ? [...state.parties, slug]
                      : state.parties.filter((chosen) => chosen !== slug),
                  })
                }
              />
              {title}
            </label>
            {place > 0 && (
              <button
                type="button"
                className="script-only rounded p-1 hover:bg-line"
                aria-label={matrix.earlier(title)}
                title={matrix.earlier(title)}
                onClick={() => moveEarlier(slug)}
              >
                <ArrowLeft aria-hidden="true" size={15} />
              </button>
            )}
          </div>
        );
      })}
      {hasMembers && (
        <label className="menu-item border-t border-line pt-2">
          <input
            type="checkbox"
            name="members"
            value="true"
            checked={state.members}
            onChange={(event) => change({ members: event.target.checked || null, parties: [] })}
          />
          {matrix.members}
        </label>
      )}
      {pairs.length > 1 && (
        <label className="menu-item script-only border-t border-line pt-2">
          <span className="text-mute">{matrix.twoParties}</span>
          <select
            className="min-w-0 flex-1"
            value={pair}
            onChange={(event) => change({ parties: event.target.value ? event.target.value.split(" ") : [] })}
          >
            <option value="">{matrix.twoPartiesNote}</option>
            {pairs.map(([a, b]) => (
              <option key={`${a.slug} ${b.slug}`} value={`${a.slug} ${b.slug}`}>
                {a.title} – {b.title}
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        className="link script-only"
        onClick={() => change({ parties: [], members: null })}
      >
        {matrix.resetParties}
      </button>
    </Menu>
  );
}
