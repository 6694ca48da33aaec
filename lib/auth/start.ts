import { pino } from "pino";
import { announceSetUp } from "./announce-set-up";
import { watchPeers } from "./watch-peers";

const log = pino({ name: "parley" });

/** What accounts need of a server that starts. Never throws and waits for nothing: pages do not need accounts. */
export function startAccounts(): void {
  watchPeers();
  announceSetUp().then(
    (line) => line !== null && process.stdout.write(`${line}\n`),
    (error) => log.warn({ err: error }, "whether there is an administrator could not be found out"),
  );
}
