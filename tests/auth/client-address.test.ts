import { createServer } from "node:http";
import { afterEach, expect, test } from "vitest";
import { findClientAddress, findClientNetwork, PEER_HEADER } from "@/lib/auth/client-address";
import { watchPeers } from "@/lib/auth/watch-peers";

afterEach(() => {
  globalThis.parleyWatchesPeers = undefined;
});

const direct = { trustsProxy: false };
const behindProxy = { trustsProxy: true };

test("without a proxy and a server that looks, nothing that a client says about itself is believed", () => {
  const headers = new Headers({ "X-Forwarded-For": "10.0.0.1", [PEER_HEADER]: "10.0.0.1" });
  expect(findClientAddress(headers, direct)).toBeNull();
});

test("behind a proxy the last entry counts, which the proxy wrote", () => {
  const headers = new Headers({ "X-Forwarded-For": "10.0.0.1, 203.0.113.7" });
  expect(findClientAddress(headers, behindProxy)).toBe("203.0.113.7");
  expect(findClientAddress(new Headers({ "X-Forwarded-For": "10.0.0.1, unknown" }), behindProxy)).toBeNull();
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:0:1::5", "2001:db8:0:1"],
  ["2001:DB8:0000:0001:a:b:c:d", "2001:db8:0:1"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
])("%s is counted as %s", (address, network) => {
  globalThis.parleyWatchesPeers = true;
  expect(findClientNetwork(new Headers({ [PEER_HEADER]: address }))).toBe(network);
});

test("a server that looks writes down the socket's address, whatever the client wrote there", async () => {
  watchPeers();
  const server = createServer((request, response) => {
    const headers = new Headers({ [PEER_HEADER]: String(request.headers[PEER_HEADER]) });
    response.end(findClientAddress(headers, direct));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const address = server.address();
    if (address === null || typeof address === "string") throw new RangeError("no port");
    const answer = await fetch(`http://127.0.0.1:${address.port}`, {
      headers: { [PEER_HEADER]: "10.0.0.1", "X-Forwarded-For": "10.0.0.1" },
    });
    expect(await answer.text()).toBe("127.0.0.1");
  } finally {
    server.close();
  }
});
