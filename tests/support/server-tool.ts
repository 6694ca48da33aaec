import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { findColumnType, PARSERS } from "@/lib/db/pglite-columns";

/**
 * Prisma's schema engine on a server. The stock adapter will not do: it cuts a script at every semicolon,
 * through the bodies of functions too, and does not know the catalogue's one-byte type.
 */
export function buildToolFactory(url: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "parley-tool",
    connect: async () => connect(url),
    connectToShadowDb() {
      throw new Error("the schema engine compares a database that is there");
    },
  };
}

function connect(url: string): SqlDriverAdapter {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  // The database is dropped under it, and a pool tells that to whoever listens or ends the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const run = (query: SqlQuery) =>
    pool.query<unknown[]>({
      text: query.sql,
      values: query.args,
      rowMode: "array",
      types: { getTypeParser: (oid) => PARSERS[Number(oid)] ?? ((text: string) => text) },
    });
  return {
    provider: "postgres",
    adapterName: "parley-tool",
    async queryRaw(query) {
      const { fields, rows } = await run(query);
      return {
        columnNames: fields.map((field) => field.name),
        columnTypes: fields.map((field) => findColumnType(field.dataTypeID) ?? ColumnTypeEnum.Text),
        rows,
      };
    },
    async executeRaw(query) {
      return (await run(query)).rowCount ?? 0;
    },
    async executeScript(script) {
      await pool.query(script);
    },
    startTransaction() {
      throw new Error("the schema engine starts no transactions");
    },
    async dispose() {
      await pool.end();
    },
  };
}
