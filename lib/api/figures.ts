import { z } from "zod";
import { getAccountSettings } from "@/lib/auth/settings";
import { FORMATS, ZIP } from "@/lib/export/export-job";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import { getNow } from "@/lib/web/load-record";
import { getRequestOrigin } from "@/lib/web/request-origin";
import type { DocumentedEndpoint } from "./endpoint";
import { readFigureJob } from "./figure-file";
import { figureQuerySchema } from "./figure-query";
import { readOnly } from "./handlers";
import { getLoaded } from "./loaded";
import { respondWithFile } from "./serve-file";

/** Bytes of whatever format the address names. */
export const fileSchema = z.string().meta({ format: "binary" });

export const FILE_MEDIA_TYPES = [...Object.values(FORMATS).map(({ mediaType }) => mediaType), ZIP];

export const figureEndpoint: DocumentedEndpoint = {
  path: "/negotiations/{slug}/figures/{file}",
  operationId: "getFigure",
  summary: "A figure as a file, with its title, sources and address in it",
  query: figureQuerySchema,
  response: fileSchema,
  mediaTypes: FILE_MEDIA_TYPES,
  pathParameters: {
    file: {
      description: "The figure and the format, such as matrix.svg.",
      schema: { type: "string", pattern: `^(${FIGURES.join("|")})\\.(${Object.keys(FORMATS).join("|")})$` },
    },
  },
};

interface Context {
  readonly params: Promise<{ readonly slug: string; readonly file: string }>;
}

/** The methods of the route of figures. */
export const figureFiles = readOnly(async (request: Request, { params }: Context) => {
  const { slug, file } = await params;
  const { record } = await getLoaded(slug);
  const search = new URL(request.url).searchParams;
  const origin = getRequestOrigin(request, getAccountSettings());
  const job = readFigureJob(record, file, search, origin, getNow());
  return await respondWithFile(request, job, search.get("download") === "true");
});
