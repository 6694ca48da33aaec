import { z } from "zod";
import { accountEndpoints } from "./accounts";
import { agreementEndpoint } from "./agreement";
import { briefingMakingEndpoints } from "./briefing-making";
import { positionsCsvEndpoint, statementsCsvEndpoint } from "./csv";
import { datasetEndpoint, datasetSchemaEndpoint } from "./dataset";
import { deskEndpoints } from "./desk";
import { dossierEndpoint } from "./dossier";
import { type DocumentedEndpoint, definePlainEndpoint } from "./endpoint";
import { figureEndpoint } from "./figures";
import type { GuardedEndpoint } from "./guarded-endpoint";
import { historyEndpoint } from "./history";
import { createFromPackageEndpoint, importEndpoint } from "./imports";
import { keptBriefingEndpoints } from "./kept-briefings";
import {
  eventsEndpoint,
  positionsEndpoint,
  proposalsEndpoint,
  sourcesEndpoint,
  statementsEndpoint,
} from "./lists";
import { liveEndpoint } from "./live";
import { matrixEndpoint } from "./matrix";
import { negotiationsEndpoint } from "./negotiations";
import { createNegotiationEndpoint } from "./new-negotiation";
import { OPENAPI_VERSION, writeOpenApi } from "./openapi";
import { noQuerySchema } from "./query-schema";
import { freezeEndpoint, snapshotEndpoint } from "./snapshots";
import { suggestionEndpoints } from "./suggestions";

/** Written when it is first asked for: it stays the same as long as the process runs. */
let written: string | null = null;

export const openApiEndpoint = definePlainEndpoint({
  path: "/openapi.json",
  operationId: "getOpenApi",
  summary: "This description",
  query: noQuerySchema,
  response: z.looseObject({ openapi: z.literal(OPENAPI_VERSION) }),
  async answer() {
    written ??= writeOpenApi(endpoints, guardedEndpoints);
    return written;
  },
});

/** Everything below `/api/v1` that asks who is calling. Add each endpoint of the desk and of accounts here. */
export const guardedEndpoints: readonly GuardedEndpoint[] = [
  ...accountEndpoints,
  ...deskEndpoints,
  ...suggestionEndpoints,
  freezeEndpoint,
  ...Object.values(briefingMakingEndpoints),
  ...Object.values(keptBriefingEndpoints),
  importEndpoint,
  createFromPackageEndpoint,
  createNegotiationEndpoint,
];

/** Everything below `/api/v1` that is only read, by anyone. */
export const endpoints: readonly DocumentedEndpoint[] = [
  negotiationsEndpoint,
  matrixEndpoint,
  dossierEndpoint,
  agreementEndpoint,
  statementsEndpoint,
  positionsEndpoint,
  sourcesEndpoint,
  proposalsEndpoint,
  eventsEndpoint,
  historyEndpoint,
  liveEndpoint,
  datasetEndpoint,
  statementsCsvEndpoint,
  positionsCsvEndpoint,
  figureEndpoint,
  snapshotEndpoint,
  datasetSchemaEndpoint,
  openApiEndpoint,
];
