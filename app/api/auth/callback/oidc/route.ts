import { serveMethods } from "@/lib/api/handlers";
import { answerCallback } from "@/lib/auth/sign-on";
import { respondWithProblem, toProblem } from "@/lib/web/problem";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  async GET(request: Request) {
    try {
      return await answerCallback(request);
    } catch (error) {
      return respondWithProblem(toProblem(error));
    }
  },
});
