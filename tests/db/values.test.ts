import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseArray } from "@/lib/db/pglite-columns";
import { engines, type TestDatabase } from "@/tests/support/database";

describe.each(engines)("on $name", (engine) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await engine.open();
  });
  afterAll(async () => {
    await opened.close();
  });

  test("every type is read as Prisma means it", async () => {
    const rows = await opened.database.client.$queryRaw`
      SELECT 7::int2 AS int2, -7::int4 AS int4, 9007199254740993::int8 AS int8, 0.1::float8 AS float8,
        1.5::float4 AS float4, true AS yes, 'Ґ😀'::text AS text, 'v'::varchar(3) AS varchar,
        '2024-02-29'::date AS date, '2025-03-30T02:30:00.123+05:00'::timestamptz AS zoned,
        '2025-03-30T02:30:00.123'::timestamp AS plain, '{"a": [1, null]}'::jsonb AS json,
        decode('00ff', 'hex') AS bytes, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'::uuid AS uuid,
        'exact'::date_basis AS enum, NULL::text AS nothing`;
    expect(rows).toEqual([
      {
        int2: 7,
        int4: -7,
        int8: 9007199254740993n,
        float8: 0.1,
        float4: 1.5,
        yes: true,
        text: "Ґ😀",
        varchar: "v",
        date: new Date("2024-02-29T00:00:00Z"),
        zoned: new Date("2025-03-29T21:30:00.123Z"),
        plain: new Date("2025-03-30T02:30:00.123Z"),
        json: { a: [1, null] },
        bytes: new Uint8Array([0, 255]),
        uuid: "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
        enum: "exact",
        nothing: null,
      },
    ]);
  });

  test("numbers that JavaScript cannot hold keep all their digits", async () => {
    const rows = await opened.database.client.$queryRaw<{ exact: unknown }[]>`
      SELECT 123456789012345678901234567890.123456789::numeric AS exact`;
    expect(String(rows[0]?.exact)).toMatch(
      /^1\.23456789012345678901234567890123456789e\+29$|^123456789012345678901234567890\.123456789$/,
    );
  });

  test("arrays of every kind come back", async () => {
    const rows = await opened.database.client.$queryRaw`
      SELECT '{1,2}'::int4[] AS ints, '{9007199254740993}'::int8[] AS bigs, '{t,f}'::bool[] AS bools,
        '{2024-02-29}'::date[] AS dates, '{"2025-03-30 02:30:00+02"}'::timestamptz[] AS instants,
        '{0.5,-1}'::float8[] AS floats, '{}'::text[] AS none, '{a,NULL,"NULL",""}'::text[] AS nulls`;
    expect(rows).toEqual([
      {
        ints: [1, 2],
        bigs: [9007199254740993n],
        bools: [true, false],
        dates: [new Date("2024-02-29T00:00:00Z")],
        instants: [new Date("2025-03-30T00:30:00Z")],
        floats: [0.5, -1],
        none: [],
        nulls: ["a", null, "NULL", ""],
      },
    ]);
  });

  test("any list of texts comes back as it went in", async () => {
    const texts = fc.array(fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0")));
    await fc.assert(
      fc.asyncProperty(texts, async (list) => {
        const rows = await opened.database.client.$queryRaw`SELECT ${list}::text[] AS list`;
        expect(rows).toEqual([{ list }]);
      }),
    );
  });

  test("any day and any instant comes back as it went in", async () => {
    const times = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(times, async (time) => {
        const rows = await opened.database.client.$queryRaw`SELECT ${time}::timestamptz AS time`;
        expect(rows).toEqual([{ time }]);
      }),
    );
  });

  test("JSON of any shape comes back as it went in", async () => {
    const values = fc.jsonValue().filter((value) => !JSON.stringify(value).includes("\\u0000"));
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const text = JSON.stringify(value);
        const rows = await opened.database.client.$queryRaw<{ same: boolean }[]>`
          SELECT ${text}::jsonb = (${text}::jsonb)::text::jsonb AS same, ${text}::jsonb AS value`;
        expect(rows).toEqual([{ same: true, value: JSON.parse(text) }]);
      }),
      { numRuns: 30 },
    );
  });
});

test("nested arrays are nested lists", () => {
  expect(parseArray('{{1,"a,b"},{NULL,"\\"\\\\"}}', (text) => text)).toEqual([
    ["1", "a,b"],
    [null, '"\\'],
  ]);
  expect(parseArray("[0:1]={1,2}", Number)).toEqual([1, 2]);
});
