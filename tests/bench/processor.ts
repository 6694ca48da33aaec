import { readdirSync, readFileSync } from "node:fs";

/* What /proc counts in: Linux has 100 ticks a second wherever it runs. */
const TICK_MS = 10;

/**
 * Starts counting; what it gives says how many milliseconds of processor time this process and all that it
 * started have used since. A machine that is busy with other work measures the same. Other processes are counted
 * in steps of 10 ms.
 */
export function startProcessor(): () => number {
  const ticks = sumTicks(process.pid);
  const own = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(own);
    return (user + system) / 1000 + (sumTicks(process.pid) - ticks) * TICK_MS;
  };
}

function sumTicks(ancestor: number): number {
  const processes = new Map<number, { readonly parent: number; readonly ticks: number }>();
  for (const name of readdirSync("/proc")) {
    if (/^\d+$/.test(name)) readProcess(Number(name), processes);
  }
  const descends = (id: number): boolean => {
    const parent = processes.get(id)?.parent;
    return parent !== undefined && (parent === ancestor || descends(parent));
  };
  let sum = 0;
  for (const [id, { ticks }] of processes) if (descends(id)) sum += ticks;
  return sum;
}

/** Fields of proc_pid_stat(5): 4 is the parent, 14 and 15 are the ticks. */
function readProcess(id: number, processes: Map<number, { parent: number; ticks: number }>): void {
  let text: string;
  try {
    text = readFileSync(`/proc/${id}/stat`, "utf8");
  } catch {
    return; // It has ended.
  }
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  processes.set(id, { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) });
}
