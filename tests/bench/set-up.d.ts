declare module "@/scripts/set-up/build.mjs" {
  export function buildApplication(
    env: Readonly<Record<string, string | undefined>>,
  ): Promise<number | "skipped">;
}

declare module "@/scripts/set-up/database.mjs" {
  export function runLoader(env: Readonly<Record<string, string | undefined>>): Promise<number>;
}

declare module "@/scripts/set-up/generate.mjs" {
  export function generateClient(
    env: Readonly<Record<string, string | undefined>>,
  ): Promise<number | "skipped">;
}

declare module "@/scripts/set-up/port.mjs" {
  export function findFreePort(): Promise<number>;
}

declare module "@/scripts/set-up/root.mjs" {
  export const root: string;
}

declare module "@/scripts/set-up/run.mjs" {
  import type { ChildProcess } from "node:child_process";

  interface Options {
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly quiet?: boolean;
  }

  export function getTool(packageName: string, command?: string): string;
  export function runNode(script: string, args: readonly string[], options: Options): Promise<number>;
  export function startNode(
    script: string,
    args: readonly string[],
    options: Options,
  ): { readonly child: ChildProcess; readonly exit: Promise<number>; readonly output: readonly Buffer[] };
}

declare module "@/scripts/set-up/chromium.mjs" {
  export function findChromium(env: Readonly<Record<string, string | undefined>>): string | null;
}

declare module "@/scripts/set-up/export-worker.mjs" {
  export function buildExportWorker(folder: string): Promise<void>;
}
