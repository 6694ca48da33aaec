/** The order in which the server reads them: the first that names a variable wins. */
const NAMES = [".env.production.local", ".env.local", ".env.production", ".env"];

/** Sets what the .env files name and the environment does not, as the server does. */
export function loadEnvFiles(): void {
  for (const name of NAMES) {
    try {
      process.loadEnvFile(name);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    }
  }
}
