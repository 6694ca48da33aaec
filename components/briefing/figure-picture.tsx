"use client";

import { useState } from "react";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import type { FigureName } from "@/lib/figures/framed/figure-request";
import { figureAddress } from "@/lib/web/figure-address";
import { briefingPage } from "@/messages";

interface FigurePictureProps {
  readonly negotiation: string;
  readonly figure: FigureName;
  /** The parameters of its address. */
  readonly search: string;
  readonly summary: string;
}

/** In CSS pixels. A higher figure is shown folded, so that the parts after it stay in reach. */
const MOST_HEIGHT = 640;

const { part: texts } = briefingPage;

/** The figure itself, as its file is. */
export function FigurePicture({ negotiation, figure, search, summary }: FigurePictureProps) {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<"waiting" | "shown" | "failed">("waiting");
  const [isLong, setLong] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const address = (theme: string) => {
    const parameters = new URLSearchParams(search);
    parameters.set("size", "column");
    parameters.set("theme", theme);
    return figureAddress.file(negotiation, figure, "svg", parameters);
  };
  if (state === "failed") {
    return (
      <div className="notice faulty">
        <p>{texts.notDrawn}</p>
        <button
          type="button"
          className="control mt-2"
          onClick={() => {
            setAttempt(attempt + 1);
            setState("waiting");
          }}
        >
          {briefingPage.tryAgain}
        </button>
      </div>
    );
  }
  return (
    <div aria-busy={state === "waiting"}>
      {state === "waiting" && (
        <p className="void rounded-lg py-10 text-center text-sm text-mute">{texts.drawing}</p>
      )}
      <div className={isLong && !isOpen ? "briefing-folded" : ""}>
        <picture key={attempt}>
          <source media="print" srcSet={address("light")} />
          <source media="(prefers-color-scheme: dark)" srcSet={address("dark")} />
          <img
            src={address("light")}
            alt={summary}
            width={PAGE_SIZES.column.width}
            className={`h-auto max-w-full rounded-lg border border-line ${state === "waiting" ? "sr-only" : ""}`}
            onLoad={({ currentTarget }) => {
              setState("shown");
              setLong(currentTarget.naturalHeight > MOST_HEIGHT);
            }}
            onError={() => setState("failed")}
          />
        </picture>
      </div>
      {isLong && (
        <button
          type="button"
          className="no-print control mt-2"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? texts.fold : texts.unfold}
        </button>
      )}
    </div>
  );
}
