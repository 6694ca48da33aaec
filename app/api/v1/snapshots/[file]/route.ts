import { snapshotFiles } from "@/lib/api/snapshots";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = snapshotFiles;
