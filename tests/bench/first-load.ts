import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { ROUTES } from "@/tests/e2e/routes";
import { buildBenchEnvironment, loadData, prepareBuild, type Served, serveBuild } from "./application";
import type { Comparison } from "./comparison";
import { buildEmptyApplication } from "./empty-application";
import { Releases } from "./releases";

const MATRIX = "/[negotiation]";
const MOST = 1.3;

/** The addresses of the scripts that a page's HTML loads, each once; those for browsers without modules are not loaded. */
function listScripts(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const loaded = tags
    .filter((tag) => !/\snomodule\b/i.test(tag))
    .map((tag) =>
      tag.startsWith("<script")
        ? /\ssrc="([^"]+)"/.exec(tag)?.[1]
        : /\sas="script"|\srel="modulepreload"/.test(tag)
          ? /\shref="([^"]+)"/.exec(tag)?.[1]
          : undefined,
    );
  return [...new Set(loaded.flatMap((address) => address?.replaceAll("&amp;", "&") ?? []))];
}

/** Bytes of every script that a page loads, each compressed by itself, as the server does. */
async function measureScripts({ port }: Served, path: string): Promise<number> {
  const origin = `http://127.0.0.1:${port}`;
  const page = await fetch(`${origin}${path}`);
  // One that tells what is not there is a page as well: nothing is frozen in a fresh database.
  if (!page.ok && page.status !== 404) throw new Error(`${path}: ${page.status}`);
  const scripts = listScripts(await page.text());
  if (scripts.length === 0) throw new Error(`${path} loads no script`);
  let bytes = 0;
  for (const script of scripts) {
    const answer = await fetch(new URL(script, origin));
    if (!answer.ok) throw new Error(`${script}: ${answer.status}`);
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  }
  return bytes;
}

/** The JavaScript that each page loads first, against an application with nothing in it on the same packages. */
export async function benchFirstLoad(): Promise<readonly Comparison[]> {
  const releases = new Releases();
  try {
    const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
    releases.add(() => rm(folder, { recursive: true, force: true }));
    const env = buildBenchEnvironment(join(folder, "data"));
    await prepareBuild(env);
    await loadData(env);
    const empty = await buildEmptyApplication(env);
    releases.add(() => empty.remove());
    const emptyServed = await serveBuild(empty.env, "/", empty.folder);
    releases.add(() => emptyServed.stop());
    const served = await serveBuild(env, "/api/ready");
    releases.add(() => served.stop());
    const peer = await measureScripts(emptyServed, "/");
    const comparisons: Comparison[] = [];
    for (const [route, path] of Object.entries(ROUTES)) {
      const ours = await measureScripts(served, path);
      comparisons.push({
        what: `first-load JavaScript of ${route}, gzip`,
        ours: formatKilobytes(ours),
        peer: `empty Next app ${formatKilobytes(peer)}`,
        ratio: ours / peer,
        limit: route === MATRIX ? { atMost: MOST } : null,
      });
    }
    return comparisons;
  } finally {
    await releases.run();
  }
}

const formatKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
