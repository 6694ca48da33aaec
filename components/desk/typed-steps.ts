import { isSameJson, type JsonObject } from "@/lib/domain/json";

/** Typing on in the same fields within so many milliseconds is one step to undo. */
const ONE_STEP = 1_500;

/** What was typed before, to go back to and forth again. */
export class TypedSteps {
  #past: JsonObject[] = [];
  #future: JsonObject[] = [];
  #last = { at: 0, fields: "" };

  get canGoBack(): boolean {
    return this.#past.length > 0;
  }

  get canGoForth(): boolean {
    return this.#future.length > 0;
  }

  /** Notes that `before` was typed over with `after`. */
  add(before: JsonObject, after: JsonObject, now: number): void {
    const fields = Object.keys(after)
      .filter((key) => !isSameJson(after[key] ?? null, before[key] ?? null))
      .join();
    const isOneStep = fields === this.#last.fields && now - this.#last.at < ONE_STEP;
    if (!isOneStep || !this.canGoBack) this.keep(before);
    this.#last = { at: now, fields };
    this.#future = [];
  }

  /** Makes `content` a step of its own, whatever comes after it. */
  keep(content: JsonObject): void {
    this.#past.push(content);
  }

  /** The step before `content`, or null. */
  back(content: JsonObject): JsonObject | null {
    const before = this.#past.pop();
    if (before === undefined) return null;
    this.#future.push(content);
    this.#last = { at: 0, fields: "" };
    return before;
  }

  /** The step after `content`, or null. */
  forth(content: JsonObject): JsonObject | null {
    const after = this.#future.pop();
    if (after === undefined) return null;
    this.#past.push(content);
    return after;
  }

  /** Brings all steps along where the ground under them changes. */
  change(change: (content: JsonObject) => JsonObject): void {
    this.#past = this.#past.map(change);
    this.#future = this.#future.map(change);
  }
}
