import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";

/** Who holds a folder. */
export const holderSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** Where the pid means something: a host since its last start and, in containers, a pid namespace. */
  pidSpace: z.string(),
  /** Tells processes apart that got the same pid one after the other; null where the system does not say. */
  processStart: z.string().nullable(),
  since: z.iso.datetime(),
});

export type Holder = z.infer<typeof holderSchema>;

/** This process as a holder from `since` on. */
export function buildHolder(since: Date): Holder {
  return {
    pid: process.pid,
    host: hostname(),
    pidSpace: findPidSpace(),
    processStart: findProcessStart(process.pid),
    since: since.toISOString(),
  };
}

/** Whether the holder still runs; null when this cannot be seen from here: another host or container. */
export function isRunning(holder: Holder): boolean | null {
  if (holder.host !== hostname() || holder.pidSpace !== findPidSpace()) return null;
  if (!isPidTaken(holder.pid)) return false;
  const start = findProcessStart(holder.pid);
  return start === null || holder.processStart === null || start === holder.processStart;
}

/** How the holder is named to people. */
export function describeHolder(holder: Holder): string {
  return `process ${holder.pid} on ${holder.host}, since ${holder.since}`;
}

function isPidTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

function findPidSpace(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return "";
  }
}

function findProcessStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The command's name, in brackets, may hold spaces; the 20th field after it is the start in clock ticks.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
