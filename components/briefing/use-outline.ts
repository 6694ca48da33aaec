"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { askDesk } from "@/components/desk/desk-request";
import type { Fault } from "@/lib/domain/fault";
import { toJson } from "@/lib/domain/json";
import { findFaultyPart } from "./find-part";
import { type OutlinePart, readOutline } from "./read-outline";
import { toBriefing, type WorkingBriefing } from "./working-briefing";

const PAUSE = 350;

export interface KnownOutline {
  /** By the name of the part; a part that is not here has not been told yet. */
  readonly parts: ReadonlyMap<string, OutlinePart>;
  readonly faults: ReadonlyMap<string, readonly Fault[]>;
  /** What is wrong with the whole. */
  readonly problem: string | null;
  readonly isWaiting: boolean;
  retry(): void;
}

const NONE: Omit<KnownOutline, "retry"> = {
  parts: new Map(),
  faults: new Map(),
  problem: null,
  isWaiting: true,
};

/**
 * What the parts will say, asked again after a pause whenever something that the record answers to has changed, or
 * the record itself. `version` is that of the record.
 */
export function useOutline(working: WorkingBriefing, version: string): KnownOutline {
  const [known, setKnown] = useState(NONE);
  const [attempt, setAttempt] = useState(0);
  const asked = JSON.stringify(toQuestion(working));
  const latest = useRef(working);
  latest.current = working;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` and another version ask the same once more
  useEffect(() => {
    const { parts, negotiation } = latest.current;
    if (parts.length === 0) {
      setKnown({ ...NONE, isWaiting: false });
      return;
    }
    let isOver = false;
    setKnown((before) => ({ ...before, isWaiting: true }));
    const timer = setTimeout(async () => {
      const answer = await askDesk({
        method: "POST",
        path: `/negotiations/${negotiation}/briefing/outline`,
        body: toJson({ content: JSON.parse(asked) }),
      });
      if (isOver) return;
      setKnown((before) => learn(before, answer, parts));
    }, PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asked, attempt, version]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { ...known, retry };
}

type Answer = Awaited<ReturnType<typeof askDesk>>;

function learn(before: typeof NONE, answer: Answer, parts: WorkingBriefing["parts"]): typeof NONE {
  if (answer.kind !== "done") {
    const problem = "detail" in answer && answer.detail !== "" ? answer.detail : "";
    const reasons = answer.kind === "refused" ? answer.faults.map(({ at, reason }) => `${at} ${reason}`) : [];
    return { ...before, isWaiting: false, problem: [problem, ...reasons].join(" ") };
  }
  const outline = readOutline(answer.body);
  const told = new Map<string, OutlinePart>();
  const faults = new Map<string, Fault[]>();
  for (const [at, { key }] of parts.entries()) {
    const part = outline.parts[at];
    if (part) told.set(key, part);
  }
  for (const fault of outline.faults) {
    const key = parts[findFaultyPart(fault)?.place ?? -1]?.key;
    if (key !== undefined) faults.set(key, [...(faults.get(key) ?? []), fault]);
  }
  return { parts: told, faults, problem: null, isWaiting: false };
}

/** Without what the author writes: that is shown as it is typed and asks nothing of the record. */
function toQuestion(working: WorkingBriefing) {
  const briefing = toBriefing(working);
  return {
    ...briefing,
    title: "-",
    marking: null,
    footer: null,
    logo: null,
    parts: briefing.parts.map((part) => ({ ...part, heading: "", commentary: "" })),
  };
}
