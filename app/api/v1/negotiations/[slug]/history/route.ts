import { historyMethods } from "@/lib/api/history";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = historyMethods;
