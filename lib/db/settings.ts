import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";

/** What is kept under `key`; what `make` gives when nothing is yet, the same for everybody who asks at once. */
export async function getSetting(db: Database, key: string, make: () => string): Promise<string> {
  return await withDatabaseErrors(async () => {
    const found = await db.client.setting.findUnique({ where: { key } });
    if (found !== null) return found.value;
    await db.client.setting.createMany({ data: [{ key, value: make() }], skipDuplicates: true });
    return (await db.client.setting.findUniqueOrThrow({ where: { key } })).value;
  });
}
