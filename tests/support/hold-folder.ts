import { setInterval } from "node:timers";
import { openDatabase } from "@/lib/db/client";

// Run as a process of its own: opens the embedded database in the folder given, says so, and does as told
// until it is killed. `write` says the number of each row that the database has acknowledged.
const [folder = "", task = "hold"] = process.argv.slice(2);

try {
  const database = await openDatabase({ databaseUrl: null, dataDirectory: folder });
  console.log("open");
  if (task === "exit") process.exit(0);
  if (task === "write") {
    await database.client.$executeRaw`CREATE TABLE IF NOT EXISTS written (number int)`;
    for (let number = 1; ; number++) {
      await database.client.$executeRaw`INSERT INTO written VALUES (${number})`;
      console.log(`wrote ${number}`);
    }
  }
  setInterval(() => {}, 1000);
} catch (error) {
  console.log(`refused ${error instanceof Error ? error.message : error}`);
}
