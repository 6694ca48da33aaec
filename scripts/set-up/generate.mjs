import { fingerprint } from "./fingerprint.mjs";
import { root } from "./root.mjs";
import { getTool, runNode } from "./run.mjs";
import { findStamp, removeStamp, stampFile, writeStamp } from "./stamp.mjs";

const inputs = [
  "prisma/schema.prisma",
  "prisma/schema",
  "prisma.config.ts",
  "node_modules/prisma/package.json",
];
const output = "lib/db/generated";

/* With the output's own hash, since a file may be gone from there too. */
function stateOf(folder) {
  return `${fingerprint(folder, inputs)}\n${fingerprint(folder, [output])}`;
}

/** Writes the database client from the schema; gives "skipped" when neither has changed, else the exit code. */
export async function generateClient(env) {
  const stamp = stampFile("client");
  if (findStamp(stamp) === stateOf(root)) return "skipped";
  removeStamp(stamp);
  const code = await runNode(getTool("prisma"), ["generate", "--no-hints"], {
    env: { ...env, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
    quiet: true,
  });
  if (code === 0) writeStamp(stamp, stateOf(root));
  return code;
}
