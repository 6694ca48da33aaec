import { z } from "zod";
import { partySchema } from "@/lib/dataset/codebook-schema";
import { settingFields } from "@/lib/dataset/negotiation-schema";
import { slugSchema } from "@/lib/dataset/text-schema";
import { getDatabase } from "@/lib/db/client";
import { createNegotiation } from "@/lib/desk/create-negotiation";
import { defineGuardedEndpoint } from "./guarded-endpoint";
import { getLoaded } from "./loaded";
import { noQuerySchema } from "./query-schema";

export const createNegotiationEndpoint = defineGuardedEndpoint({
  key: "POST /v1/negotiations",
  operationId: "createNegotiation",
  summary: "Create a negotiation, from scratch or from the codebook of another",
  body: z.strictObject({
    ...settingFields,
    parties: z.array(partySchema).max(200).default([]).describe("In the order in which they are shown."),
    codebook: z
      .strictObject({
        negotiation: slugSchema,
        parties: z.boolean().describe("Whether its parties are taken over too."),
      })
      .nullable()
      .default(null)
      .describe("Whose categories and issues it takes over; null to begin without any."),
  }),
  query: noQuerySchema,
  response: z
    .strictObject({ slug: slugSchema })
    .meta({ id: "CreatedNegotiation", description: "By what the negotiation is found." }),
  status: 201,
  needsVersion: false,
  async answer({ actor, body: { parties, codebook, ...negotiation } }) {
    const from = codebook && {
      record: (await getLoaded(codebook.negotiation)).record,
      withParties: codebook.parties,
    };
    await createNegotiation(await getDatabase(), actor, { negotiation, parties, codebook: from });
    const { slug } = negotiation;
    return { body: { slug }, location: `/api/v1/negotiations/${slug}/dataset` };
  },
});
