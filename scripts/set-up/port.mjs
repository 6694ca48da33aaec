import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { Failure } from "./failure.mjs";

const listening = "0A";

/** The port that PORT names, 3000 when it names none. */
export function getPort(env) {
  const text = env.PORT || "3000";
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65535) {
    throw new Failure(`PORT is "${text}"; it must be a number from 1 to 65535.`);
  }
  return port;
}

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });
}

/** A port that nobody listens on now. */
export function findFreePort() {
  return listen(0);
}

function listSockets(port) {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  return ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((table) =>
    readFileSync(table, "utf8")
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => state === listening && local.endsWith(`:${hex}`))
      .map((columns) => `socket:[${columns[9]}]`),
  );
}

function holds(pid, sockets) {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((descriptor) => {
      try {
        return sockets.includes(readlinkSync(`/proc/${pid}/fd/${descriptor}`));
      } catch {
        return false;
      }
    });
  } catch {
    return false;
  }
}

/** Who listens on `port`, as "process 12 (command line)"; null where the system does not tell. */
export function findHolder(port) {
  try {
    const sockets = listSockets(port);
    const pid = readdirSync("/proc").find((name) => /^\d+$/.test(name) && holds(name, sockets));
    if (pid === undefined) return null;
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").join(" ").trim();
    return `process ${pid} (${command.slice(0, 120)})`;
  } catch {
    return null;
  }
}

/** Throws a Failure that names who has `port` and the way out, unless the port is free. */
export async function claimPort(port, command) {
  try {
    await listen(port);
  } catch (error) {
    if (error.code === "EACCES") {
      throw new Failure(`Port ${port} may not be used by this account. Choose another: PORT=3000 ${command}`);
    }
    if (error.code !== "EADDRINUSE") throw error;
    const holder = findHolder(port) ?? "another program";
    const other = port < 65535 ? port + 1 : 3000;
    throw new Failure(
      `Port ${port} is taken by ${holder}.\nStop it, or choose another port: PORT=${other} ${command}`,
    );
  }
}
