import { readFolder } from "@/lib/dataset/read";
import type { NegotiationRecord } from "@/lib/domain/model";

const reading = await readFolder("prisma/datasets/russia-ukraine");

/** The built-in data set. Throws with every fault in it. */
export function getBuiltIn(): NegotiationRecord {
  if ("faults" in reading) {
    throw new Error(reading.faults.map(({ at, reason }) => `${at}: ${reason}`).join("\n"));
  }
  return reading.record;
}
