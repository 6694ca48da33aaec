import { runBundled } from "./bundle";
import type { Comparison } from "./comparison";

/** The numbers that the browser works out, against bare loops. */
export const benchDomain = (): Promise<readonly Comparison[]> => runBundled("domain-worker");
