import { datasetSchemaEndpoint } from "@/lib/api/dataset";
import { servePlain } from "@/lib/api/serve-plain";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = servePlain(datasetSchemaEndpoint);
