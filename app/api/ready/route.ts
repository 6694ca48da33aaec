import { readOnly } from "@/lib/api/handlers";
import { answerReady } from "@/lib/api/status";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(answerReady);
