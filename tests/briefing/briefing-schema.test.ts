import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { MOST_PARTS } from "@/lib/briefing/briefing";
import { briefingSchema, MOST_COMMENTARY } from "@/lib/briefing/briefing-schema";
import { readLogo } from "@/lib/briefing/read-logo";
import { part, sample } from "./sample";

const accepts = (given: object) => briefingSchema.safeParse({ ...sample(), ...given }).success;
const withText = (commentary: string) => accepts({ parts: [part({ commentary })] });

/** A PNG as its header says; what follows is not read. */
function makePng(width: number, height: number, extra = 0): string {
  const bytes = Buffer.alloc(33 + extra);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(bytes);
  bytes.writeUInt32BE(13, 8);
  bytes.write("IHDR", 12, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes.toString("base64");
}

/** A JPEG whose frame header stands behind a segment, as cameras write it. */
function makeJpeg(width: number, height: number): string {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2]), frame]).toString("base64");
}

describe("A briefing", () => {
  test("is taken as it was written, and given back the same", () => {
    const whole = sample({ marking: "Internal", footer: "Unit 3", parts: [part({ heading: "A" })] });
    expect(briefingSchema.parse(whole)).toEqual(whole);
  });

  test("has a title, at least one part and not too many", () => {
    expect(accepts({ title: " " })).toBe(false);
    expect(accepts({ parts: [] })).toBe(false);
    expect(accepts({ parts: Array.from({ length: MOST_PARTS }, () => part({})) })).toBe(true);
    expect(accepts({ parts: Array.from({ length: MOST_PARTS + 1 }, () => part({})) })).toBe(false);
  });

  test("has commentary of at most 20,000 characters a part and 200,000 in all", () => {
    const longest = "x".repeat(MOST_COMMENTARY);
    expect(withText(longest)).toBe(true);
    expect(withText(`${longest}x`)).toBe(false);
    const many = (count: number) => accepts({ parts: Array(count).fill(part({ commentary: longest })) });
    expect([many(10), many(11)]).toEqual([true, false]);
  });

  test("evens out line ends and tabs, and refuses what no file can hold", () => {
    const parsed = briefingSchema.parse(sample({ parts: [part({ commentary: "a\r\nb\tc" })] }));
    expect(parsed.parts[0]?.commentary).toBe("a\nb    c");
    expect([withText("a\u0000b"), withText("a\ud800b")]).toEqual([false, false]);
  });

  test("takes no key that it does not know", () => {
    expect(accepts({ colour: "red" })).toBe(false);
    expect(accepts({ parts: [{ ...part({}), html: "<b>" }] })).toBe(false);
  });
});

describe("A logo", () => {
  test("is a PNG or a JPEG with the pixels that its own bytes tell", () => {
    expect(readLogo(makePng(400, 120))).toMatchObject({ mediaType: "image/png", width: 400, height: 120 });
    expect(readLogo(makeJpeg(640, 480))).toMatchObject({ mediaType: "image/jpeg", width: 640, height: 480 });
  });

  test.each([
    ["SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>").toString("base64")],
    ["compressed data", deflateSync("x".repeat(100)).toString("base64")],
    ["nothing", ""],
    ["a cut head", makePng(10, 10).slice(0, 20)],
    ["no pixels", makePng(0, 10)],
    ["too many pixels", makePng(5000, 10)],
    ["too many bytes", makePng(10, 10, 500_000)],
  ])("is never %s", (_, base64) => {
    expect(readLogo(base64)).toHaveProperty("fault");
  });

  test("that says another size than it has is refused", () => {
    const logo = readLogo(makePng(400, 120));
    expect([accepts({ logo }), accepts({ logo: { ...logo, width: 401 } })]).toEqual([true, false]);
  });
});
