import { liveMethods } from "@/lib/api/live";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = liveMethods;
