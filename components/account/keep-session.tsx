"use client";

import { useEffect } from "react";

/** Lets a session that is in use go on: only an answer of the API can give the browser a cookie that lasts longer. */
export function KeepSession() {
  useEffect(() => {
    fetch("/api/v1/session").catch(() => {});
  }, []);
  return null;
}
