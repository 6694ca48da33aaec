"use client";

import { useState } from "react";
import { briefingPage } from "@/messages";
import { FaultList } from "./fault-list";
import { findLack } from "./find-lack";
import { type PagePicture, usePages } from "./use-pages";
import type { WorkingBriefing } from "./working-briefing";

interface PagesViewProps {
  readonly working: WorkingBriefing;
  /** Its id under an account. */
  readonly kept: string | null;
  /** The version of the record. */
  readonly version: string;
}

const { pages: texts } = briefingPage;

/** All pages as the PDF has them. */
export function PagesView(props: PagesViewProps) {
  const lacks = findLack(props.working);
  return lacks === null ? <Pages {...props} /> : <p className="card text-mute">{lacks}</p>;
}

function Pages({ working, kept, version }: PagesViewProps) {
  const { pages, problem, isWaiting, retry } = usePages(working, kept, version);
  return (
    <div className="grid gap-4">
      <p role="status" className="text-sm text-mute">
        {isWaiting ? texts.waiting : problem === null && texts.shown(pages.length)}
      </p>
      <div role="alert">
        {problem !== null && !isWaiting && (
          <div className="notice faulty">
            <p>{texts.failed}</p>
            <p>{problem.told}</p>
            <FaultList faults={problem.faults} parts={working.parts} />
            <button type="button" className="control mt-2" onClick={retry}>
              {briefingPage.tryAgain}
            </button>
          </div>
        )}
      </div>
      <ol className="briefing-pages" aria-busy={isWaiting}>
        {pages.map((page, at) => (
          <PageItem key={page.address} page={page} name={texts.page(at + 1, pages.length)} />
        ))}
      </ol>
    </div>
  );
}

function PageItem({ page, name }: { readonly page: PagePicture; readonly name: string }) {
  const [isLarge, setLarge] = useState(false);
  const { address, width, height } = page;
  return (
    <li className={isLarge ? "col-span-full" : ""}>
      <button
        type="button"
        className="briefing-page"
        aria-label={isLarge ? texts.smaller(name) : texts.larger(name)}
        aria-pressed={isLarge}
        onClick={() => setLarge(!isLarge)}
      >
        {/* biome-ignore lint/performance/noImgElement: drawn for this page alone */}
        <img src={address} alt="" width={width} height={height} />
      </button>
      <p className="mt-1 text-center text-xs text-mute">{name}</p>
    </li>
  );
}
