"use client";

import { useEffect } from "react";
import { keepAddressSteady } from "@/lib/web/steady-address";

let isKept = false;

/** Shows nothing; see keepAddressSteady. */
export function SteadyAddress() {
  useEffect(() => {
    if (isKept) return;
    isKept = true;
    keepAddressSteady(window);
  }, []);
  return null;
}
