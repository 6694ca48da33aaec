import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureAgreement } from "@/lib/domain/agreement";
import { buildGrid } from "@/lib/domain/grid";
import type { ComparableRecord } from "@/lib/domain/model";
import { buildMatrix, type MatrixRequest } from "@/lib/figures/build-matrix";
import { packRecord, unpackRecord } from "@/lib/web/columns";
import { instant } from "../support/record";
import { asOfArbitrary, recordArbitrary, recordedAtArbitrary } from "../support/record-arbitrary";
import { rescaledArbitrary } from "../support/rescaled";

const MEASURES = { measure: "distance", balance: "issue", joint: "exclude", basis: "default" } as const;

function request(
  record: ComparableRecord,
  asOf: MatrixRequest["asOf"],
  recordedAt: MatrixRequest["recordedAt"],
) {
  return {
    asOf,
    recordedAt,
    compare: record.negotiation.coverage.from,
    parties: record.parties.map(({ slug }) => slug),
    categories: [],
    diff: false,
    basis: "default",
    q: "",
    sort: "codebook",
    to: record.parties[0]?.slug ?? "",
  } satisfies MatrixRequest;
}

describe("what the browser compares with", () => {
  it("draws the same matrix as the record on the server", () => {
    fc.assert(
      fc.property(
        fc.oneof(recordArbitrary, rescaledArbitrary),
        asOfArbitrary,
        recordedAtArbitrary.map(instant),
        (record, asOf, recordedAt) => {
          const sent = unpackRecord(JSON.parse(JSON.stringify(packRecord(record))));
          expect(buildMatrix(sent, request(record, asOf, recordedAt))).toEqual(
            buildMatrix(record, request(record, asOf, recordedAt)),
          );
        },
      ),
    );
  });

  it("gives the same numbers as the record on the server", () => {
    fc.assert(
      fc.property(
        fc.oneof(recordArbitrary, rescaledArbitrary),
        asOfArbitrary,
        recordedAtArbitrary.map(instant),
        (record, asOf, recordedAt) => {
          const [here, there] = [record, unpackRecord(packRecord(record))].map((each) =>
            measureAgreement(buildGrid(each, { asOf, recordedAt }), MEASURES),
          );
          expect(there).toEqual(here);
        },
      ),
    );
  });

  it("carries nothing of what was said", () => {
    fc.assert(
      fc.property(recordArbitrary, (record) => {
        const sent = JSON.stringify(packRecord(record));
        for (const { id } of record.statements) expect(sent).not.toContain(`"${id}"`);
      }),
    );
  });

  it("refuses columns that do not fit together", () => {
    const [record] = fc.sample(
      recordArbitrary.filter(({ statements }) => statements.length > 0),
      1,
    );
    if (!record) throw new Error("no record");
    const packed = packRecord(record);
    expect(() => unpackRecord({ ...packed, days: [] })).toThrow(RangeError);
  });
});
