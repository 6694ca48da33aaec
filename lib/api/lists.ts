import { z } from "zod";
import { positionSchema } from "@/lib/dataset/position-schema";
import { eventSchema, proposalSchema } from "@/lib/dataset/proposal-schema";
import { sourceSchema, statementSchema } from "@/lib/dataset/statement-schema";
import { defineRecordEndpoint } from "./endpoint";
import { buildPage, pageParameters, pageSchema } from "./paging";
import { filterSchema } from "./query-schema";
import { checkNames } from "./record-names";

const slugOf = ({ slug }: { readonly slug: string }) => slug;
const idOf = ({ id }: { readonly id: string }) => id;

export const statementsEndpoint = defineRecordEndpoint({
  path: "/negotiations/{slug}/statements",
  operationId: "listStatements",
  summary: "What was said, by id",
  query: z.strictObject({
    issue: filterSchema.describe("Only statements with a claim on this issue."),
    party: filterSchema.describe("Only statements that this party made, or is reported to have made."),
    source: filterSchema.describe("Only statements from this source."),
    ...pageParameters,
  }),
  response: pageSchema(statementSchema).meta({ id: "StatementPage" }),
  answer(record, { issue, party, source, ...page }) {
    checkNames(record, { issue, party, source });
    return buildPage(record.statements, idOf, page, (statement) => {
      if (issue !== undefined && !statement.claims.some((claim) => claim.issue === issue)) return false;
      if (party !== undefined && !statement.parties.includes(party)) return false;
      return source === undefined || statement.source === source;
    });
  },
});

export const positionsEndpoint = defineRecordEndpoint({
  path: "/negotiations/{slug}/positions",
  operationId: "listPositions",
  summary: "The history of every cell: each position with its revisions and evidence, by id",
  query: z.strictObject({
    issue: filterSchema.describe("Only positions on this issue."),
    party: filterSchema.describe("Only positions of this party."),
    ...pageParameters,
  }),
  response: pageSchema(positionSchema).meta({ id: "PositionPage" }),
  answer(record, { issue, party, ...page }) {
    checkNames(record, { issue, party });
    return buildPage(record.positions, idOf, page, (position) => {
      if (issue !== undefined && position.issue !== issue) return false;
      return party === undefined || position.party === party;
    });
  },
});

export const sourcesEndpoint = defineRecordEndpoint({
  path: "/negotiations/{slug}/sources",
  operationId: "listSources",
  summary: "The documents that the record rests on, by slug",
  query: z.strictObject(pageParameters),
  response: pageSchema(sourceSchema).meta({ id: "SourcePage" }),
  answer: (record, page) => buildPage(record.sources, slugOf, page),
});

export const proposalsEndpoint = defineRecordEndpoint({
  path: "/negotiations/{slug}/proposals",
  operationId: "listProposals",
  summary: "The plans and texts on the table with their terms, by slug",
  query: z.strictObject(pageParameters),
  response: pageSchema(proposalSchema).meta({ id: "ProposalPage" }),
  answer: (record, page) => buildPage(record.proposals, slugOf, page),
});

export const eventsEndpoint = defineRecordEndpoint({
  path: "/negotiations/{slug}/events",
  operationId: "listEvents",
  summary: "Dated happenings, by slug",
  query: z.strictObject(pageParameters),
  response: pageSchema(eventSchema).meta({ id: "EventPage" }),
  answer: (record, page) => buildPage(record.events, slugOf, page),
});
