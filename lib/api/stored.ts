import { ParleyError } from "@/lib/errors";

/**
 * What `read` gives from the database. Throws ParleyError `unavailable` also where the server's own settings
 * are unusable: nothing that the caller sent is wrong then.
 */
export async function readStored<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ParleyError && error.code === "invalid") {
      throw new ParleyError("unavailable", error.message, error.faults, { cause: error });
    }
    throw error;
  }
}
