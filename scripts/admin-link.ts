import { findOwnOrigin, INVITATION_DAYS } from "@/lib/auth/invitation-link";
import { makeSetUpLink } from "@/lib/auth/set-up-link";
import { getDatabase } from "@/lib/db/client";
import { ParleyError } from "@/lib/errors";
import { loadEnvFiles } from "./env-files";

async function main(): Promise<void> {
  loadEnvFiles();
  const database = await getDatabase();
  try {
    const link = await makeSetUpLink(database, findOwnOrigin());
    process.stdout.write(`${link}\nMakes one administrator; valid once, ${INVITATION_DAYS} days.\n`);
  } finally {
    await database.close();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ParleyError)) throw error;
  process.exitCode = 1;
  process.stderr.write(`${error.message}\n`);
}
