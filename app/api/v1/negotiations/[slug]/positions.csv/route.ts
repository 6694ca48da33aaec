import { positionsCsvEndpoint } from "@/lib/api/csv";
import { serveRecord } from "@/lib/api/serve-record";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveRecord(positionsCsvEndpoint);
