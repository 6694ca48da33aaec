import "./set-up/node-version.mjs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isBuilt } from "./set-up/build.mjs";
import { buildEnvironment } from "./set-up/environment.mjs";
import { Failure, runAsMain } from "./set-up/failure.mjs";
import { claimPort, getPort } from "./set-up/port.mjs";
import { root } from "./set-up/root.mjs";
import { serve } from "./set-up/serve.mjs";

await runAsMain(async () => {
  const env = buildEnvironment();
  const port = getPort(env);
  if (!existsSync(join(root, "node_modules")) || !isBuilt(env)) {
    throw new Failure("There is no build to serve yet. Run: npm run quickstart");
  }
  await claimPort(port, "npm start");
  return serve(env, port);
});
