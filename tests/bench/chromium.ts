import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "@/scripts/set-up/chromium.mjs";

/** A browser without a window; everything else is as it comes. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(process.env) ?? undefined,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
