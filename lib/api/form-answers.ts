import { problemSchema } from "./problem-schema";
import type { GuardedHandler } from "./serve-guarded";

const FORM = "application/x-www-form-urlencoded";

interface Pages {
  /** Where a form ends up that was taken, from the root; `made` is where what it made is, if it made anything. */
  done(slug: string, made: string | null): string;
  /** Where it ends up otherwise, told what kind of problem there was. */
  failed(slug: string, kind: string): string;
}

/** Answers a form without script by sending its reader on to a page; everything else as `handler` does. */
export function answerForms(handler: GuardedHandler, { done, failed }: Pages): GuardedHandler {
  return async (request, context) => {
    const answer = await handler(request, context);
    if (!request.headers.get("Content-Type")?.toLowerCase().startsWith(FORM)) return answer;
    const { slug = "" } = (await context.params) ?? {};
    const name = encodeURIComponent(slug);
    return new Response(null, {
      status: 303,
      headers: {
        Location: answer.ok
          ? done(name, answer.headers.get("Location"))
          : failed(name, await readKind(answer)),
        "Cache-Control": "no-store",
      },
    });
  };
}

async function readKind(answer: Response): Promise<string> {
  const { type } = problemSchema.parse(await answer.json());
  return type.slice(type.lastIndexOf(":") + 1);
}
