/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.PARLEY_DIST_DIR ?? ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@electric-sql/pglite", "pino"],
};
