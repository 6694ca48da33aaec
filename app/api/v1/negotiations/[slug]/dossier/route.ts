import { dossierEndpoint } from "@/lib/api/dossier";
import { serveRecord } from "@/lib/api/serve-record";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveRecord(dossierEndpoint);
