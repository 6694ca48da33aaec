import { figureFiles } from "@/lib/api/figures";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = figureFiles;
