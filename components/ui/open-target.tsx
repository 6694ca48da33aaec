"use client";

import { useEffect } from "react";

/** Opens what the address points into, where a browser does not do so by itself, and everything for paper. */
export function OpenTarget() {
  useEffect(() => {
    const open = () => {
      const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (!target) return;
      for (
        let part = target.closest("details");
        part;
        part = part.parentElement?.closest("details") ?? null
      ) {
        part.open = true;
      }
      target.scrollIntoView({ block: "center" });
    };
    const openAll = () => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    };
    open();
    window.addEventListener("hashchange", open);
    window.addEventListener("beforeprint", openAll);
    return () => {
      window.removeEventListener("hashchange", open);
      window.removeEventListener("beforeprint", openAll);
    };
  }, []);
  return null;
}
