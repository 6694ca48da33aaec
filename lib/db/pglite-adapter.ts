import type { PGlite } from "@electric-sql/pglite";
import {
  type ColumnType,
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
  type SqlResultSet,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import { buildArgument } from "./pglite-arguments";
import { findColumnType, PARSERS } from "./pglite-columns";
import { buildDriverError } from "./pglite-error";
import { Turn } from "./turn";

const ADAPTER_NAME = "parley-pglite";

const LEVELS: readonly string[] = ["READ UNCOMMITTED", "READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE"];

/** PGlite has one connection: a transaction keeps it until it ends, and everything else waits for its turn. */
const turns = new WeakMap<PGlite, Turn>();

function getTurn(pglite: PGlite): Turn {
  const known = turns.get(pglite);
  if (known) return known;
  const made = new Turn();
  turns.set(pglite, made);
  return made;
}

/** Lets `work` use the connection when no transaction is under way on it. */
export async function withPGliteTurn<Result>(pglite: PGlite, work: () => Promise<Result>): Promise<Result> {
  return await getTurn(pglite).take(work);
}

async function run(pglite: PGlite, query: SqlQuery) {
  try {
    return await pglite.query<unknown[]>(
      query.sql,
      query.args.map((argument, index) => buildArgument(argument, query.argTypes[index])),
      { rowMode: "array", parsers: PARSERS },
    );
  } catch (error) {
    throw buildDriverError(error);
  }
}

function getColumnType(oid: number): ColumnType {
  const type = findColumnType(oid);
  if (type === null) throw new DriverAdapterError({ kind: "UnsupportedNativeDataType", type: String(oid) });
  return type;
}

async function queryRaw(pglite: PGlite, query: SqlQuery): Promise<SqlResultSet> {
  const { fields, rows } = await run(pglite, query);
  return {
    columnNames: fields.map((field) => field.name),
    columnTypes: fields.map((field) => getColumnType(field.dataTypeID)),
    rows,
  };
}

async function executeRaw(pglite: PGlite, query: SqlQuery): Promise<number> {
  return (await run(pglite, query)).rowCount ?? 0;
}

class PGliteTransaction implements Transaction {
  readonly provider = "postgres";
  readonly adapterName = ADAPTER_NAME;
  // Prisma then leaves COMMIT and ROLLBACK to this class, which alone knows when the turn ends.
  readonly options = { usePhantomQuery: true };
  #ended = false;

  constructor(
    private readonly pglite: PGlite,
    private readonly release: () => void,
  ) {}

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    this.#checkOpen();
    return await queryRaw(this.pglite, query);
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    this.#checkOpen();
    return await executeRaw(this.pglite, query);
  }

  async commit(): Promise<void> {
    this.#checkOpen();
    try {
      const result = await run(this.pglite, { sql: "COMMIT", args: [], argTypes: [] });
      // PostgreSQL answers COMMIT in a failed transaction with ROLLBACK and no error.
      if (result.command !== "COMMIT") {
        throw new DriverAdapterError({
          kind: "postgres",
          code: "25P02",
          severity: "ERROR",
          message: "the transaction had failed and was rolled back instead of committed",
          detail: undefined,
          column: undefined,
          hint: undefined,
        });
      }
    } finally {
      this.#end();
    }
  }

  async rollback(): Promise<void> {
    if (this.#ended) return;
    try {
      await run(this.pglite, { sql: "ROLLBACK", args: [], argTypes: [] });
    } finally {
      this.#end();
    }
  }

  async createSavepoint(name: string): Promise<void> {
    await this.executeRaw({ sql: `SAVEPOINT ${name}`, args: [], argTypes: [] });
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.executeRaw({ sql: `ROLLBACK TO SAVEPOINT ${name}`, args: [], argTypes: [] });
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.executeRaw({ sql: `RELEASE SAVEPOINT ${name}`, args: [], argTypes: [] });
  }

  /** Without it a late query of an ended transaction would run inside somebody else's. */
  #checkOpen(): void {
    if (this.#ended) {
      throw new DriverAdapterError({ kind: "TransactionAlreadyClosed", cause: "the transaction has ended" });
    }
  }

  #end(): void {
    this.#ended = true;
    this.release();
  }
}

class PGliteAdapter implements SqlDriverAdapter, SqlQueryable {
  readonly provider = "postgres";
  readonly adapterName = ADAPTER_NAME;

  constructor(
    private readonly pglite: PGlite,
    private readonly onDispose: () => Promise<void>,
  ) {}

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return await getTurn(this.pglite).take(() => queryRaw(this.pglite, query));
  }

  async executeRaw(query: SqlQuery): Promise<number> {
    return await getTurn(this.pglite).take(() => executeRaw(this.pglite, query));
  }

  async executeScript(script: string): Promise<void> {
    await getTurn(this.pglite).take(async () => {
      try {
        await this.pglite.exec(script);
      } catch (error) {
        throw buildDriverError(error);
      }
    });
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel !== undefined && !LEVELS.includes(isolationLevel)) {
      throw new DriverAdapterError({ kind: "InvalidIsolationLevel", level: isolationLevel });
    }
    const release = await getTurn(this.pglite).begin();
    try {
      const sql = isolationLevel === undefined ? "BEGIN" : `BEGIN ISOLATION LEVEL ${isolationLevel}`;
      await run(this.pglite, { sql, args: [], argTypes: [] });
    } catch (error) {
      release();
      throw error;
    }
    return new PGliteTransaction(this.pglite, release);
  }

  getConnectionInfo() {
    return { schemaName: "public", maxBindValues: 32_767, supportsRelationJoins: true };
  }

  async dispose(): Promise<void> {
    await this.onDispose();
  }
}

/**
 * Prisma on an open PGlite instance, which stays the caller's to close. What Prisma is told has happened
 * has happened: COMMIT that failed rejects, scripts are awaited, isolation levels are set as asked.
 */
export class PGliteAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = ADAPTER_NAME;

  constructor(private readonly pglite: PGlite) {}

  async connect(): Promise<SqlDriverAdapter> {
    return new PGliteAdapter(this.pglite, async () => {});
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const { PGlite } = await import("@electric-sql/pglite");
    const shadow = await PGlite.create();
    return new PGliteAdapter(shadow, () => shadow.close());
  }
}
