import type { CsvKind } from "@/lib/desk/csv/columns";
import type { FileFault, Mapping, MatchedColumn } from "@/lib/desk/csv/match-columns";
import type { CsvRow, Progress } from "@/lib/desk/csv/read-csv";
import type { PackagePart } from "@/lib/desk/package-parts";
import type { Fault } from "@/lib/domain/fault";

/** What the page asks of the reader, which works beside it. */
export type ReaderRequest =
  | {
      readonly kind: "rows";
      readonly negotiation: string;
      readonly text: string;
      /** Null to be found out by the header. */
      readonly rows: CsvKind | null;
      readonly mapping: Mapping;
    }
  | {
      readonly kind: "package";
      readonly negotiation: string;
      readonly text: string;
      readonly file: string;
    }
  /** The faults of the rows that were read last, as a file. */
  | { readonly kind: "faults"; readonly header: readonly string[] };

/** What a file of rows says; `canImport` says whether all of it can be brought in. */
export interface RowsRead {
  readonly kind: "rows";
  readonly rows: CsvKind;
  readonly columns: readonly MatchedColumn[];
  readonly faults: readonly FileFault[];
  readonly list: readonly CsvRow[];
  readonly canImport: boolean;
}

export interface PackageRead {
  readonly kind: "package";
  /** Null where it could not be read so far. */
  readonly slug: string | null;
  readonly is: "current" | "new" | "other";
  readonly faults: readonly Fault[];
  /** In one line. */
  readonly description: string;
  readonly parts: readonly PackagePart[];
  readonly isEmpty: boolean;
}

export type ReaderAnswer =
  | RowsRead
  | PackageRead
  | { readonly kind: "faults"; readonly text: string }
  /** The header does not say which rows these are. */
  | { readonly kind: "undetected" }
  | { readonly kind: "failed" };

export type ReaderMessage = ({ readonly kind: "progress" } & Progress) | ReaderAnswer;
