import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A script of this folder in a process of its own, which ends when this one does. */
export interface Child {
  /** Sends a message and gives what the script answers. Throws when it ends instead. */
  ask(message: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts `script`, a file name in this folder. */
export function startChild(script: string, args: readonly string[] = []): Child {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args);
  const ended = once(child, "exit");
  return {
    async ask(message) {
      child.send({ message });
      const answered = once(child, "message").then(([answer]): unknown => answer);
      const failed = ended.then(([code]) => {
        throw new Error(`${script} ended with exit code ${code}.`);
      });
      return await Promise.race([answered, failed]);
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

/** In such a script: answers every message, and ends when the other side does. */
export function answerParent(answer: (message: unknown) => Promise<unknown>): void {
  process.on("disconnect", () => process.exit());
  process.on("message", (received) => {
    const message =
      typeof received === "object" && received !== null && "message" in received ? received.message : null;
    answer(message).then(
      (result) => process.send?.(result),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  });
}
