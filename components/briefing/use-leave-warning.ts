"use client";

import { useEffect } from "react";

/** Lets the browser ask before a page is left that nothing keeps. */
export function useLeaveWarning(isWarned: boolean): void {
  useEffect(() => {
    if (!isWarned) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isWarned]);
}
