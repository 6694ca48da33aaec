/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.PARLEY_DIST_DIR ?? ".next",
  // npm test checks the types as a step of its own; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@electric-sql/pglite", "pino"],
};
