import "./set-up/node-version.mjs";
import { buildApplication } from "./set-up/build.mjs";
import { loadDatabase } from "./set-up/database.mjs";
import { buildEnvironment } from "./set-up/environment.mjs";
import { runAsMain } from "./set-up/failure.mjs";
import { generateClient } from "./set-up/generate.mjs";
import { installPackages } from "./set-up/install.mjs";
import { claimPort, getPort } from "./set-up/port.mjs";
import { serve } from "./set-up/serve.mjs";
import { runStage } from "./set-up/stage.mjs";

await runAsMain(async () => {
  const env = buildEnvironment();
  const port = getPort(env);
  /* Before anything else: whoever serves there must not have its build exchanged under it. */
  await claimPort(port, "npm run quickstart");
  await runStage("Install packages (npm ci)", () => installPackages(env));
  await runStage("Generate the database client", () => generateClient(env));
  await runStage("Prepare the database and load the data set", () => loadDatabase(env));
  await runStage("Build the application", () => buildApplication(env));
  process.stdout.write(`\n▸ Serve on http://localhost:${port} (Ctrl-C stops it)\n`);
  return serve(env, port);
});
