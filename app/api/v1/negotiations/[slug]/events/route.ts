import { eventsEndpoint } from "@/lib/api/lists";
import { serveRecord } from "@/lib/api/serve-record";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveRecord(eventsEndpoint);
