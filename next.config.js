/** @type {import("next").NextConfig} */
export default {
  distDir: process.env.PARLEY_DIST_DIR ?? ".next",
  // npm test checks the types as a step of its own; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@electric-sql/pglite", "pino"],
  // Figures may stand in anybody's page; everything else only in our own, so that no click is led astray.
  headers: async () => [
    { source: "/embed/:path*", headers: [{ key: "Content-Security-Policy", value: "frame-ancestors *" }] },
    {
      // Answers of the API say for themselves what they may do; this would take it away from them.
      source: "/((?!embed/|api/).*)",
      headers: [{ key: "Content-Security-Policy", value: "frame-ancestors 'self'" }],
    },
    { source: "/((?!embed/).*)", headers: [{ key: "X-Frame-Options", value: "SAMEORIGIN" }] },
  ],
};
