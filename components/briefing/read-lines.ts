/** The lines of an answer, each as soon as it is whole. */
export async function* readLines(answer: Response): AsyncGenerator<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) return;
  const begun: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const [first = "", ...others] = value.split("\n");
      begun.push(first);
      for (const next of others) {
        yield begun.splice(0).join("");
        begun.push(next);
      }
    }
  } finally {
    await reader.cancel();
  }
}
