import { getDatabase } from "@/lib/db/client";
import { ParleyError } from "@/lib/errors";
import { CROSS_ORIGIN } from "./respond";
import { readStored } from "./stored";

/** Whether this process answers, whatever the database does. */
export async function answerLive(): Promise<Response> {
  return respond("live");
}

/** Whether the data can be read. Throws ParleyError `unavailable` unless the database answers, migrated. */
export async function answerReady(): Promise<Response> {
  const database = await readStored(getDatabase);
  if (!(await database.isReady())) {
    throw new ParleyError("unavailable", "The database does not answer, or lacks migrations.");
  }
  return respond("ready");
}

function respond(status: "live" | "ready"): Response {
  return Response.json({ status }, { headers: { ...CROSS_ORIGIN, "Cache-Control": "no-store" } });
}
