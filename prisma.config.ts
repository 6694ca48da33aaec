import { defineConfig } from "prisma/config";

// The CLI wants to download its schema engine before it does anything, and generating the client needs
// none: naming a program that exists keeps `prisma generate` working without a network.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
