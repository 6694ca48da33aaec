"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page's script is at work yet: what is pressed or chosen before would be lost. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
