import { describe, expect, it } from "vitest";
import { buildHistoryFeed } from "@/components/history/history-feed";
import { buildNews } from "@/lib/figures/build-chronicle";
import { writeAtom } from "@/lib/web/atom";
import { buildNewsPage } from "@/lib/web/news-page";
import { buildRecord, instant, NOW } from "@/tests/support/record";
import { parseXml } from "@/tests/support/strict-xml";

const HOSTILE = `</title><script>alert("1")</script>&amp; ]]> <!-- \u0000\u0001\u0008\u000B\u001F\uFFFE\uD800 'quoted' 𝔘`;
const READ = `</title><script>alert("1")</script>&amp; ]]> <!--  'quoted' 𝔘`;

const sketch = buildRecord({
  parties: ["a", "b"],
  positions: [
    { party: "a", issue: "i", from: "2025-03-10", prefers: "o1" },
    { party: "a", issue: "i", from: "2025-04-10", prefers: "o2", publishedAt: "2025-07-01T00:00:00.000Z" },
    { party: "b", issue: "i", from: "2025-04-10", prefers: "o2" },
  ],
});
const hostile = {
  ...sketch,
  negotiation: { ...sketch.negotiation, title: HOSTILE },
  parties: sketch.parties.map((party) => ({ ...party, title: HOSTILE })),
  issues: sketch.issues.map((issue) => ({
    ...issue,
    title: HOSTILE,
    options: issue.options.map((option) => ({ ...option, short: `${option.short} ${HOSTILE}` })),
  })),
};

function write(
  record = sketch,
  view: { party: string | null; issue: string | null } = { party: null, issue: null },
) {
  const { items } = buildNewsPage(buildNews(record, [], instant(NOW)), {
    party: view.party ?? undefined,
    issue: view.issue ?? undefined,
    limit: 50,
  });
  return writeAtom(buildHistoryFeed({ record, view, news: items, origin: "https://parley.test" }));
}

describe("the feed of a history", () => {
  it("has what Atom asks of a feed and of each entry, once each", () => {
    const feed = parseXml(write());
    expect(feed.name).toBe("feed");
    expect(feed.attributes.xmlns).toBe("http://www.w3.org/2005/Atom");
    const entries = feed.children.filter(({ name }) => name === "entry");
    expect(entries).toHaveLength(3);
    for (const each of [feed, ...entries]) {
      const names = each.children.map(({ name }) => name);
      for (const name of ["id", "title", "updated"]) {
        expect(names.filter((found) => found === name)).toHaveLength(1);
      }
      for (const { name, attributes } of each.children) {
        if (name === "link") expect(attributes.href).toMatch(/^https:\/\/parley\.test\/talks/);
      }
    }
    expect(feed.children.map(({ name }) => name)).toContain("author");
  });

  it("names an entry alike in every feed that it stands in, and leads to the cell as it stood then", () => {
    const idsOf = (text: string) =>
      parseXml(text)
        .find("entry")
        .map((entry) => entry.find("id")[0]?.text);
    const whole = idsOf(write());
    expect(whole[0]).toBe("urn:parley:history:talks:revision:a.i.2:1");
    expect(new Set(whole).size).toBe(3);
    const ofCell = write(sketch, { party: "a", issue: "i" });
    expect(whole).toEqual(expect.arrayContaining(idsOf(ofCell)));
    expect(idsOf(ofCell)).toHaveLength(2);
    expect(parseXml(ofCell).find("id")[0]?.text).toBe("urn:parley:history:talks:party:a:issue:i");
    expect(parseXml(ofCell).find("entry")[0]?.find("link")[0]?.attributes.href).toBe(
      "https://parley.test/talks?asOf=2025-04-10&recordedAt=2025-07-01T00:00:00.000Z&cell=a.i",
    );
  });

  it("tells the newest first and is as new as its newest entry", () => {
    const feed = parseXml(write());
    const updated = feed.find("entry").map((entry) => entry.find("updated")[0]?.text ?? "");
    expect(updated).toEqual(updated.toSorted().reverse());
    expect(feed.find("updated")[0]?.text).toBe(updated[0]);
  });

  it("stays well-formed without an entry", () => {
    const feed = parseXml(write({ ...sketch, positions: [] }));
    expect(feed.find("entry")).toEqual([]);
    expect(feed.find("updated")[0]?.text).toBe("2025-03-01T00:00:00.000Z");
  });

  it("keeps hostile text as text, without what XML cannot hold", () => {
    const [entry] = parseXml(write(hostile)).find("entry");
    expect(entry?.find("title")[0]).toMatchObject({ children: [], text: `Moved: ${READ} on ${READ}` });
    expect(entry?.find("summary")[0]?.text).toBe(
      `from o1 ${READ} to o2 ${READ}, from 10 April 2025. Because.`,
    );
  });

  it("is the same for the same record", () => {
    expect(write()).toBe(write(structuredClone(sketch)));
  });
});
