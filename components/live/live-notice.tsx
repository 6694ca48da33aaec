"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState, useTransition } from "react";
import { createPortal } from "react-dom";
import { live } from "@/messages";
import type { LiveChangesProps } from "./live-changes-props";
import { useLatestVersion } from "./use-latest-version";
import { useNewsSince } from "./use-news-since";

/** Says what was published since the page was made, and shows it when the reader asks for it. */
export function LiveNotice({ negotiation, version }: LiveChangesProps) {
  const router = useRouter();
  const latest = useLatestVersion(negotiation);
  const told = useNewsSince(negotiation, version, latest.version);
  const [declined, setDeclined] = useState<string | null>(null);
  const [isLoading, startTransition] = useTransition();
  const dialog = useOpenDialog();
  const isNews = told !== null && told.through !== declined && (told.news === null || told.news.length > 0);
  const region = (
    <Region isFollowing={latest.isOpen}>
      {isNews && (
        <Box>
          <p>{live.published(told.news)}</p>
          <p className="mt-2.5 flex gap-2">
            <button
              type="button"
              className="control on"
              aria-disabled={isLoading}
              onClick={() => startTransition(() => router.refresh())}
            >
              {isLoading ? live.loading : live.show}
            </button>
            <button type="button" className="control" onClick={() => setDeclined(told.through)}>
              {live.decline}
            </button>
          </p>
        </Box>
      )}
    </Region>
  );
  // What lies behind a modal dialog can be neither heard nor reached.
  return dialog === null ? region : createPortal(region, dialog);
}

/** Empty at first, because only what comes into a region that is there already is read aloud. */
function Region({ isFollowing, children }: { isFollowing: boolean; children: ReactNode }) {
  const [isThere, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <div role="status" className="no-print" data-following={isFollowing || undefined}>
      {isThere && children}
    </div>
  );
}

/** Gives the focus back to where it came from when it goes away with it. */
function Box({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    let before: HTMLElement | null = null;
    const remember = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof HTMLElement && !element?.contains(relatedTarget)) before = relatedTarget;
    };
    element?.addEventListener("focusin", remember);
    return () => {
      element?.removeEventListener("focusin", remember);
      if (element?.contains(document.activeElement)) before?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div
      ref={box}
      className="fixed right-4 bottom-4 left-4 z-40 rounded-xl border border-line-strong bg-paper px-4 py-3 text-sm text-ink shadow-lg sm:left-auto sm:max-w-md"
    >
      {children}
    </div>
  );
}

/** The dialog that is open over the page, or null. */
function useOpenDialog(): Element | null {
  const [dialog, setDialog] = useState<Element | null>(null);
  useEffect(() => {
    const look = () => setDialog(document.querySelector("dialog[open]"));
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ["open"] });
    return () => observer.disconnect();
  }, []);
  return dialog;
}
