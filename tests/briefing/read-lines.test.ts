import fc from "fast-check";
import { expect, test } from "vitest";
import { readLines } from "@/components/briefing/read-lines";

const answer = (chunks: readonly Uint8Array[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    }),
  );

test("lines are read whole, wherever the network cuts them, and what is cut off at the end is none", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: "grapheme" }).map((line) => line.replaceAll("\n", ""))),
      fc.array(fc.nat()),
      async (lines, cuts) => {
        const bytes = new TextEncoder().encode([...lines, "cut off"].join("\n"));
        const places = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
        const chunks = places.slice(1).map((end, at) => bytes.slice(places[at], end));
        const read: string[] = [];
        for await (const line of readLines(answer(chunks))) read.push(line);
        expect(read).toEqual(lines);
      },
    ),
    { numRuns: 50 },
  );
});
