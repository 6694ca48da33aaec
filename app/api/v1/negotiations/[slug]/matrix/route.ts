import { matrixEndpoint } from "@/lib/api/matrix";
import { serveRecord } from "@/lib/api/serve-record";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveRecord(matrixEndpoint);
