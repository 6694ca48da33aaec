import { agreementEndpoint } from "@/lib/api/agreement";
import { serveRecord } from "@/lib/api/serve-record";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveRecord(agreementEndpoint);
