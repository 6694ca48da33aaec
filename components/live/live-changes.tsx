"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { LiveChangesProps } from "./live-changes-props";

/** How long a browser that does not tell when it is idle is left alone. */
const PATIENCE_MS = 1_500;

/** Follows what is published, once the page has nothing better to do: the script for it comes last. */
export function LiveChanges(props: LiveChangesProps) {
  const [Notice, setNotice] = useState<ComponentType<LiveChangesProps> | null>(null);
  useEffect(() => {
    let isLeft = false;
    const load = () => {
      import("./live-notice").then(
        (loaded) => {
          if (!isLeft) setNotice(() => loaded.LiveNotice);
        },
        // Nothing is lost: the page stays as it is, and a reload shows what is new.
        () => {},
      );
    };
    const isTold = "requestIdleCallback" in window;
    const waiting = isTold ? requestIdleCallback(load) : setTimeout(load, PATIENCE_MS);
    return () => {
      isLeft = true;
      if (isTold) cancelIdleCallback(Number(waiting));
      else clearTimeout(waiting);
    };
  }, []);
  return Notice && <Notice {...props} />;
}
