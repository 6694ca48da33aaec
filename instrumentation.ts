/** Called once by Next when the server starts, before it takes requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startAccounts } = await import("@/lib/auth/start");
  startAccounts();
}
