import { datasetEndpoint } from "@/lib/api/dataset";
import { serveRecord } from "@/lib/api/serve-record";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveRecord(datasetEndpoint);
