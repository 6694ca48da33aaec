import { connect, createServer, type Socket } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createAuditEntries } from "@/lib/db/audit";
import { type Database, openDatabase } from "@/lib/db/client";
import { listenOnServer, type RecordedVersion } from "@/lib/db/listen";
import { findRecordVersion } from "@/lib/db/record";
import { lockNegotiation, writeRecordChanges } from "@/lib/db/write-record";
import { buildNoChanges } from "@/lib/domain/changes";
import { engines, servers, type TestDatabase } from "@/tests/support/database";
import { buildCreation, exampleRecord, statement } from "./example-record";

const BY = { actor: "test", action: "tell" };
const { slug } = exampleRecord.negotiation;

/** What a listener hears, to be waited for. */
class Ear {
  readonly heard: (RecordedVersion | "gap")[] = [];
  #wake: () => void = () => {};

  onChange = (change: RecordedVersion) => this.#add(change);
  onGap = () => this.#add("gap");

  #add(each: RecordedVersion | "gap") {
    this.heard.push(each);
    this.#wake();
  }

  /** Resolves when what is waited for has been heard. */
  async hears(wanted: RecordedVersion | "gap"): Promise<void> {
    const isHeard = () => this.heard.some((each) => JSON.stringify(each) === JSON.stringify(wanted));
    while (!isHeard()) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

function addStatement(database: Database, id: string): Promise<void> {
  const none = buildNoChanges(exampleRecord);
  return writeRecordChanges(
    database,
    { ...none, create: { ...none.create, statements: [{ ...statement, id }] } },
    BY,
  );
}

async function getVersion(database: Database): Promise<RecordedVersion> {
  const version = await findRecordVersion(database, slug);
  if (version === null) throw new RangeError("no record");
  return { negotiation: slug, version };
}

describe.each(engines)("listening on $name", (engine) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await engine.open();
    await writeRecordChanges(opened.database, buildCreation(exampleRecord), BY);
  });
  afterAll(() => opened.close());

  test("a committed write is heard once, by every client, whoever wrote it", async () => {
    const other = await opened.reopen();
    const ears = [new Ear(), new Ear(), new Ear()] as const;
    await opened.database.listen(ears[0]);
    await opened.database.listen(ears[1]);
    await other.listen(ears[2]);
    for (const [writer, id] of [
      [opened.database, "s-own"],
      [other, "s-foreign"],
    ] as const) {
      await addStatement(writer, id);
      const told = await getVersion(writer);
      for (const ear of ears) {
        await ear.hears(told);
        expect(ear.heard.filter((each) => each !== "gap" && each.version === told.version)).toHaveLength(1);
      }
    }
    await other.close();
  });

  test("a write that is aborted is never heard", async () => {
    const ear = new Ear();
    await opened.database.listen(ear);
    const aborted = opened.database.client.$transaction(async (queries) => {
      await lockNegotiation(queries, slug);
      await createAuditEntries(queries, slug, BY, [{ entity: "party", entityId: "x", change: "updated" }]);
      throw new Error("changed my mind");
    });
    await expect(aborted).rejects.toThrow("changed my mind");
    await addStatement(opened.database, "s-kept");
    const kept = await getVersion(opened.database);
    await ear.hears(kept);
    expect(ear.heard).toEqual([kept]);
  });

  test("a write of many entries is heard as one, with the version that it made", async () => {
    const ear = new Ear();
    await opened.database.listen(ear);
    const record = {
      ...exampleRecord,
      negotiation: { ...exampleRecord.negotiation, slug: "another" },
    };
    await writeRecordChanges(opened.database, buildCreation(record), BY);
    const version = await findRecordVersion(opened.database, "another");
    await ear.hears({ negotiation: "another", version: version ?? "" });
    expect(ear.heard).toHaveLength(1);
  });

  test("whoever has stopped hears no more, and the others do", async () => {
    const [gone, there] = [new Ear(), new Ear()];
    const stop = await opened.database.listen(gone);
    await opened.database.listen(there);
    await stop();
    await stop();
    await addStatement(opened.database, "s-later");
    await there.hears(await getVersion(opened.database));
    expect(gone.heard).toEqual([]);
  });

  test("it begins outside of the transaction that is under way, and outlives its end", async () => {
    const ear = new Ear();
    let listening: Promise<unknown> = Promise.resolve();
    const aborted = opened.database.client.$transaction(async (queries) => {
      await lockNegotiation(queries, slug);
      listening = opened.database.listen(ear);
      throw new Error("changed my mind");
    });
    await expect(aborted).rejects.toThrow("changed my mind");
    await listening;
    await addStatement(opened.database, "s-after");
    await ear.hears(await getVersion(opened.database));
  });
});

describe.each(servers)("a lost connection on $name", (engine) => {
  let opened: TestDatabase;
  beforeEach(async () => {
    opened = await engine.open();
    await writeRecordChanges(opened.database, buildCreation(exampleRecord), BY);
  });
  afterEach(() => opened.close());

  const dropListeners = () =>
    opened.run(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'parley listener' AND datname = current_database()`,
    );

  test("is made again, listeners are told to look again, and later writes are heard", async () => {
    const ear = new Ear();
    await opened.database.listen(ear);
    for (const id of ["s-first", "s-second"]) {
      ear.heard.length = 0;
      await dropListeners();
      await ear.hears("gap");
      await addStatement(opened.database, id);
      await ear.hears(await getVersion(opened.database));
    }
  });

  test("is made again however often the server refuses before", async () => {
    const [row] = await opened.database.client.$queryRaw<
      { name: string }[]
    >`SELECT current_database() AS "name"`;
    const way = await openWay(new URL(process.env.PARLEY_TEST_POSTGRES_URL ?? ""));
    const ear = new Ear();
    const stop = await listenOnServer(`${way.url}/${row?.name}`, ear);
    await way.refuse(3);
    expect(ear.heard).toEqual([]);
    way.admit();
    await ear.hears("gap");
    await addStatement(opened.database, "s-back");
    await ear.hears(await getVersion(opened.database));
    await stop();
    await way.close();
  });

  test("that was never made says so at once", async () => {
    const unreachable = openDatabase({ databaseUrl: "postgres://127.0.0.1:1/none", dataDirectory: "" });
    await expect(unreachable).rejects.toMatchObject({ code: "unavailable" });
    await expect(listenOnServer("postgres://127.0.0.1:1/none", new Ear())).rejects.toThrow();
  });

  test("is not made again once the listener has stopped", async () => {
    const ear = new Ear();
    const stop = await opened.database.listen(ear);
    await stop();
    await dropListeners();
    const left = await opened.database.client.$queryRaw<unknown[]>`
      SELECT FROM pg_stat_activity
        WHERE application_name = 'parley listener' AND datname = current_database()`;
    expect(left).toEqual([]);
    expect(ear.heard).toEqual([]);
  });
});

/** A way to a server that can be closed and opened again. */
async function openWay(server: URL) {
  let isOpen = true;
  let refused = 0;
  let onRefused = () => {};
  const sockets = new Set<Socket>();
  const way = createServer((socket) => {
    if (!isOpen) {
      socket.destroy();
      refused += 1;
      onRefused();
      return;
    }
    const onward = connect(Number(server.port || 5432), server.hostname);
    for (const [from, to] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(from);
      from.on("error", () => {});
      from.on("close", () => to.destroy());
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => way.listen(0, "127.0.0.1", resolve));
  const address = way.address();
  const url = new URL(server);
  url.host = `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  url.pathname = "";
  return {
    url: url.href.replace(/\/$/, ""),
    /** Cuts every connection, and resolves when that many attempts were refused. */
    refuse: (times: number) =>
      new Promise<void>((resolve) => {
        isOpen = false;
        onRefused = () => {
          if (refused >= times) resolve();
        };
        for (const socket of sockets) socket.destroy();
      }),
    admit: () => {
      isOpen = true;
    },
    close: () => new Promise((resolve) => way.close(resolve)),
  };
}
