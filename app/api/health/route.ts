import { readOnly } from "@/lib/api/handlers";
import { answerLive } from "@/lib/api/status";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(answerLive);
