import {
  createLoader,
  createParser,
  type inferParserType,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { findDay, findInstant } from "@/lib/domain/day";

const parseAsDay = createParser({ parse: findDay, serialize: (day) => day });
// The library's own takes every other word for false.
const parseAsFlag = createParser({
  parse: (text) => (text === "true" ? true : text === "false" ? false : null),
  serialize: String,
});
const parseAsInstant = createParser({ parse: findInstant, serialize: (instant) => instant });

export const LENSES = ["camps", "scale", "relative"] as const;
export const BASES = ["default", "own", "all"] as const;
export const SORTS = ["codebook", "divergence", "newest"] as const;
export const DENSITIES = ["comfortable", "compact"] as const;

/**
 * Every parameter of the matrix's address, by name. Lists repeat their name (`parties=us&parties=russia`),
 * so that a plain HTML form writes the same addresses as the script does.
 */
export const matrixParameters = {
  asOf: parseAsDay,
  compare: parseAsDay,
  recordedAt: parseAsInstant,
  lens: parseAsStringLiteral(LENSES),
  to: parseAsString,
  parties: parseAsNativeArrayOf(parseAsString),
  members: parseAsFlag,
  categories: parseAsNativeArrayOf(parseAsString),
  diff: parseAsFlag,
  basis: parseAsStringLiteral(BASES),
  q: parseAsString,
  sort: parseAsStringLiteral(SORTS),
  density: parseAsStringLiteral(DENSITIES),
  cell: parseAsString,
};

export const loadMatrixParameters = createLoader(matrixParameters);
export type MatrixParameters = inferParserType<typeof matrixParameters>;
