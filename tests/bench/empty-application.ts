import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "@/scripts/set-up/root.mjs";
import { getTool, runNode } from "@/scripts/set-up/run.mjs";
import { type Environment, expectSuccess } from "./application";

const LAYOUT = `import type { ReactNode } from "react";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
`;

const PAGE = `export default function Page() {
  return <h1>Empty</h1>;
}
`;

/** A built Next application of one page that says one word. */
export interface EmptyApplication {
  readonly folder: string;
  readonly env: Environment;
  remove(): Promise<void>;
}

/**
 * Builds one with the project's Next, packages and configuration. Its folder lies in the project's own, hidden
 * from its tools: so it finds the packages, which the bundler follows through no link out of its root.
 */
export async function buildEmptyApplication(env: Environment): Promise<EmptyApplication> {
  const folder = await mkdtemp(join(root, ".next-empty-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await copyFile(join(root, "next.config.js"), join(folder, "next.config.js"));
    await mkdir(join(folder, "app"));
    await writeFile(join(folder, "app/layout.tsx"), LAYOUT);
    await writeFile(join(folder, "app/page.tsx"), PAGE);
    // Without one of its own it would run the project's, and open the database.
    await writeFile(join(folder, "instrumentation.ts"), "export function register() {}\n");
    const own = { ...env, PARLEY_DIST_DIR: ".next" };
    const code = await runNode(getTool("next"), ["build", folder], { env: own, quiet: true });
    expectSuccess("Building the empty application", code);
    return { folder, env: own, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
