"use client";

import { useState } from "react";
import { Menu } from "@/components/ui/menu";
import type { ComparableRecord } from "@/lib/domain/model";
import { BASES, LENSES, SORTS } from "@/lib/web/matrix-parameters";
import type { MatrixState } from "@/lib/web/matrix-state";
import { matrix } from "@/messages";
import { PartyMenu } from "./party-menu";
import type { ChangeMatrix } from "./use-matrix-state";

interface ToolbarProps {
  readonly record: Pick<ComparableRecord, "parties" | "categories">;
  readonly state: MatrixState;
  readonly change: ChangeMatrix;
}

/** A value of `allowed` that equals `text`, else the first: a select offers nothing else. */
const oneOf = <T extends string>(allowed: readonly [T, ...T[]], text: string): T =>
  allowed.find((value) => value === text) ?? allowed[0];

/** The controls of the table. Each is a form field, so that without a script the form asks for the same page. */
export function Toolbar({ record, state, change }: ToolbarProps) {
  const [more, setMore] = useState(false);
  return (
    <div className="toolbar" data-more={more || undefined}>
      <fieldset className="segments">
        <legend className="sr-only">{matrix.lens}</legend>
        {LENSES.map((lens) => (
          <label key={lens} className={lens === state.lens ? "on" : undefined}>
            <input
              type="radio"
              name="lens"
              value={lens}
              checked={lens === state.lens}
              onChange={() => change({ lens: lens === "camps" ? null : lens })}
            />
            {matrix.lenses[lens]}
          </label>
        ))}
      </fieldset>
      {state.lens === "relative" && (
        <label className="control">
          <span className="text-mute">{matrix.to}</span>
          <select name="to" value={state.to} onChange={(event) => change({ to: event.target.value })}>
            {state.parties.map((slug) => (
              <option key={slug} value={slug}>
                {record.parties.find((party) => party.slug === slug)?.title}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" className="more control" aria-expanded={more} onClick={() => setMore(!more)}>
        {matrix.more(more)}
      </button>
      <PartyMenu parties={record.parties} state={state} change={change} />
      <Menu label={matrix.categoriesChosen(state.categories.length, record.categories.length)}>
        {record.categories.map(({ slug, title }) => (
          <label key={slug} className="menu-item">
            <input
              type="checkbox"
              name="categories"
              value={slug}
              checked={state.categories.includes(slug)}
              onChange={(event) =>
                change({
                  categories: event.target.checked
                    ? [...state.categories, slug]
                    : state.categories.filter((chosen) => chosen !== slug),
                })
              }
            />
            {title}
          </label>
        ))}
        <button type="button" className="link script-only" onClick={() => change({ categories: [] })}>
          {matrix.allCategories}
        </button>
      </Menu>
      <label className={`control ${state.diff ? "on" : ""}`}>
        <input
          type="checkbox"
          name="diff"
          value="true"
          className="sr-only"
          checked={state.diff}
          onChange={(event) => change({ diff: event.target.checked || null })}
        />
        {matrix.diff}
      </label>
      <label className="control" title={matrix.basisNote}>
        <span className="text-mute">{matrix.basis}</span>
        <select
          name="basis"
          value={state.basis}
          onChange={(event) => change({ basis: oneOf(BASES, event.target.value) })}
        >
          {BASES.map((basis) => (
            <option key={basis} value={basis}>
              {matrix.bases[basis]}
            </option>
          ))}
        </select>
      </label>
      <label className="control">
        <span className="text-mute">{matrix.sort}</span>
        <select
          name="sort"
          value={state.sort}
          onChange={(event) => change({ sort: oneOf(SORTS, event.target.value) })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {matrix.sorts[sort]}
            </option>
          ))}
        </select>
      </label>
      <label className={`control ${state.density === "compact" ? "on" : ""}`}>
        <input
          type="checkbox"
          name="density"
          value="compact"
          className="sr-only"
          checked={state.density === "compact"}
          onChange={(event) => change({ density: event.target.checked ? "compact" : null })}
        />
        {matrix.density}
      </label>
      <input
        type="search"
        name="q"
        className="control w-40"
        placeholder={matrix.search}
        aria-label={matrix.search}
        maxLength={100}
        value={state.q}
        onChange={(event) => change({ q: event.target.value || null })}
      />
      <noscript>
        <button type="submit" className="control on">
          {matrix.apply}
        </button>
      </noscript>
    </div>
  );
}
