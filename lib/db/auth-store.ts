import { createHash } from "node:crypto";
import { prismaAdapter } from "better-auth/adapters/prisma";
import type { Database } from "./client";

type AuthStore = ReturnType<typeof prismaAdapter>;
type Queries = Omit<ReturnType<AuthStore>, "transaction">;

/**
 * Where the library for accounts keeps people, sessions and ways in. Of a session's token only the hash is kept,
 * so that a copy of the database signs nobody in.
 */
export function buildAuthStore(db: Database): AuthStore {
  const build = prismaAdapter(db.client, { provider: "postgresql", transaction: true });
  return (options) => {
    const adapter = build(options);
    return {
      ...adapter,
      ...withHashedTokens(adapter),
      transaction: (work) =>
        adapter.transaction((within) => work({ ...within, ...withHashedTokens(within) })),
    };
  };
}

function withHashedTokens(
  queries: Queries,
): Pick<Queries, "create" | "findOne" | "update" | "updateMany" | "delete" | "deleteMany" | "consumeOne"> {
  return {
    async create(query) {
      const token = query.model === "session" && findText(query.data, "token");
      if (!token) return await queries.create(query);
      return restoreToken(
        await queries.create({ ...query, data: { ...query.data, token: hash(token) } }),
        token,
      );
    },
    findOne: async (query) => restoreToken(await queries.findOne(hashWhere(query)), findToken(query)),
    update: async (query) => restoreToken(await queries.update(hashWhere(query)), findToken(query)),
    updateMany: (query) => queries.updateMany(hashWhere(query)),
    delete: (query) => queries.delete(hashWhere(query)),
    deleteMany: (query) => queries.deleteMany(hashWhere(query)),
    consumeOne: async (query) => restoreToken(await queries.consumeOne(hashWhere(query)), findToken(query)),
  };
}

type Where = Parameters<Queries["findOne"]>[0]["where"];

interface Query {
  readonly model: string;
  readonly where: Where;
}

function findToken({ model, where }: Query): string | null {
  const value = model === "session" && where.find(({ field }) => field === "token")?.value;
  return typeof value === "string" ? value : null;
}

function hashWhere<Asked extends Query>(query: Asked): Asked {
  const token = findToken(query);
  if (token === null) return query;
  const where = query.where.map((condition) =>
    condition.field === "token" ? { ...condition, value: hash(token) } : condition,
  );
  return { ...query, where };
}

/** The library compares what it finds with what it asked for, and signs it into the cookie. */
function restoreToken<Row>(row: Row, token: string | null): Row {
  if (token !== null && typeof row === "object" && row !== null) Object.assign(row, { token });
  return row;
}

function findText(row: object, key: string): string | null {
  const value: unknown = Object.getOwnPropertyDescriptor(row, key)?.value;
  return typeof value === "string" ? value : null;
}

function hash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
