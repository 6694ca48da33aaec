import * as datasetSchema from "@/app/api/v1/dataset-schema.json/route";
import * as agreement from "@/app/api/v1/negotiations/[slug]/agreement/route";
import * as dataset from "@/app/api/v1/negotiations/[slug]/dataset/route";
import * as dossier from "@/app/api/v1/negotiations/[slug]/dossier/route";
import * as events from "@/app/api/v1/negotiations/[slug]/events/route";
import * as history from "@/app/api/v1/negotiations/[slug]/history/route";
import * as matrix from "@/app/api/v1/negotiations/[slug]/matrix/route";
import * as positions from "@/app/api/v1/negotiations/[slug]/positions/route";
import * as positionsCsv from "@/app/api/v1/negotiations/[slug]/positions.csv/route";
import * as proposals from "@/app/api/v1/negotiations/[slug]/proposals/route";
import * as sources from "@/app/api/v1/negotiations/[slug]/sources/route";
import * as statements from "@/app/api/v1/negotiations/[slug]/statements/route";
import * as statementsCsv from "@/app/api/v1/negotiations/[slug]/statements.csv/route";
import * as negotiations from "@/app/api/v1/negotiations/route";
import * as openapi from "@/app/api/v1/openapi.json/route";
import type { Route } from "./serve";

/** Every route of the read API by its path, with a query that it answers to. */
export const routes: Readonly<Record<string, { readonly route: Route; readonly query: string }>> = {
  "/negotiations": { route: negotiations, query: "" },
  "/negotiations/{slug}/matrix": { route: matrix, query: "" },
  "/negotiations/{slug}/dossier": { route: dossier, query: "party=a&issue=troops" },
  "/negotiations/{slug}/agreement": { route: agreement, query: "" },
  "/negotiations/{slug}/statements": { route: statements, query: "" },
  "/negotiations/{slug}/positions": { route: positions, query: "" },
  "/negotiations/{slug}/sources": { route: sources, query: "" },
  "/negotiations/{slug}/proposals": { route: proposals, query: "" },
  "/negotiations/{slug}/events": { route: events, query: "" },
  "/negotiations/{slug}/history": { route: history, query: "" },
  "/negotiations/{slug}/dataset": { route: dataset, query: "" },
  "/negotiations/{slug}/statements.csv": { route: statementsCsv, query: "" },
  "/negotiations/{slug}/positions.csv": { route: positionsCsv, query: "" },
  "/dataset-schema.json": { route: datasetSchema, query: "" },
  "/openapi.json": { route: openapi, query: "" },
};
