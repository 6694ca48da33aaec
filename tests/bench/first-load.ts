import type { Comparison } from "./comparison";
export async function benchFirstLoad(): Promise<readonly Comparison[]> {
  return [];
}
