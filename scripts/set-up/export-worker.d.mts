export function buildExportWorker(folder: string): Promise<void>;
