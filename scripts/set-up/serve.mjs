import { get } from "node:http";
import { Failure } from "./failure.mjs";
import { getTool, startNode } from "./run.mjs";

const secondsToReady = 60;
const pollMilliseconds = 50;

/* Gives the status and the body's beginning; 0 while nobody answers. */
function askReady(port) {
  return new Promise((resolve) => {
    const request = get(
      { host: "127.0.0.1", port, path: "/api/ready", headers: { host: `localhost:${port}` }, timeout: 5000 },
      (response) => {
        const chunks = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("error", () => resolve({ status: 0, body: "" }));
        response.on("end", () =>
          resolve({
            status: response.statusCode,
            body: Buffer.concat(chunks).toString("utf8").slice(0, 500),
          }),
        );
      },
    );
    request.on("timeout", () => request.destroy());
    request.on("error", () => resolve({ status: 0, body: "" }));
  });
}

async function waitUntilReady(port, server) {
  const end = performance.now() + secondsToReady * 1000;
  let answer = { status: 0, body: "" };
  while (performance.now() < end) {
    if (server.child.exitCode !== null || server.child.signalCode !== null) return;
    answer = await askReady(port);
    if (answer.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
  server.child.kill("SIGTERM");
  await server.exit;
  const said = answer.status === 0 ? "nothing answered" : `it answered ${answer.status}: ${answer.body}`;
  throw new Failure(`The server was not ready after ${secondsToReady} s (GET /api/ready: ${said}).`);
}

/**
 * Serves the build on `port` until it is stopped, and says so once it can answer with data. Gives the server's
 * exit code.
 */
export async function serve(env, port) {
  const server = startNode(getTool("next"), ["start", "-p", String(port)], {
    env: { ...env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  await waitUntilReady(port, server);
  if (server.child.exitCode === null && server.child.signalCode === null) {
    process.stdout.write(`\nParley is ready on http://localhost:${port}\n`);
  }
  return server.exit;
}
