import { engines, type TestDatabase, type TestEngine } from "./database";

/** Gives this process an empty database of its own; `close` takes it away again. */
export async function useDatabase(engine: TestEngine): Promise<TestDatabase> {
  const own = await engine.open();
  globalThis.parleyDatabase = Promise.resolve(own.database);
  return {
    ...own,
    async close() {
      globalThis.parleyDatabase = undefined;
      await own.close();
    },
  };
}

/** The same in memory, where the engine does not matter. */
export async function useMemoryDatabase(): Promise<TestDatabase> {
  const [engine] = engines;
  if (engine === undefined) throw new RangeError("no engine");
  return await useDatabase(engine);
}
