import { makePasswordReset } from "@/lib/auth/make-password-reset";
import { INVITATION, PASSWORD_RESET } from "@/lib/auth/one-time-link";
import { findOwnOrigin } from "@/lib/auth/origin";
import { makeSetUpLink } from "@/lib/auth/set-up-link";
import { type Database, getDatabase } from "@/lib/db/client";
import { findUserByEmail } from "@/lib/db/users";
import { ParleyError } from "@/lib/errors";
import { loadEnvFiles } from "./env-files";

async function makeLink(database: Database, address: string | undefined): Promise<string> {
  if (address === undefined) {
    const link = await makeSetUpLink(database, findOwnOrigin());
    return `${link}\nMakes one administrator; valid once, ${INVITATION.days} days.\n`;
  }
  const user = await findUserByEmail(database, address.trim().toLowerCase());
  if (user === null) throw new ParleyError("not-found", `There is no account with the address ${address}.`);
  const wanted = { userId: user.id, madeBy: null };
  const { link } = await makePasswordReset(database, wanted, findOwnOrigin());
  return `${link}\nSets a new password for ${user.email}; valid once, for ${PASSWORD_RESET.days} day.\n`;
}

async function main(address: string | undefined): Promise<void> {
  loadEnvFiles();
  const database = await getDatabase();
  try {
    process.stdout.write(await makeLink(database, address));
  } finally {
    await database.close();
  }
}

try {
  await main(process.argv[2]);
} catch (error) {
  if (!(error instanceof ParleyError)) throw error;
  process.exitCode = 1;
  process.stderr.write(`${error.message}\n`);
}
