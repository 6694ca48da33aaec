import type { DeskAnswer } from "@/components/desk/desk-request";
import { DraftSession } from "@/components/desk/draft-session";
import type { KeptDraft } from "@/components/desk/kept-draft";
import type { SessionMeans } from "@/components/desk/session-state";
import { isJsonObject, isSameJson, type JsonObject } from "@/lib/domain/json";
import { mergeThreeWay } from "@/lib/domain/three-way";

type Asked = Parameters<SessionMeans["ask"]>[0];

/** What becomes of a request: `lost` answers were given, and never arrived. */
export type Outcome = "done" | "lost" | "offline" | "signed-out" | "refused";

interface ServerDraft {
  version: number;
  content: JsonObject;
  state: string;
}

interface Pending {
  readonly request: Asked;
  readonly resolve: (answer: DeskAnswer) => void;
}

export const PREFILL: JsonObject = { a: "", b: "", c: "", theirs: "" };

/** A browser with a clock of its own, and a server that answers when it is told to. */
export class DraftWorld {
  readonly drafts = new Map<string, ServerDraft>();
  session: DraftSession;
  kept: KeptDraft | null = null;
  readonly asked: Asked[] = [];
  #begun: string | null = null;
  #pending: Pending[] = [];
  #timers: { readonly at: number; readonly work: () => void }[] = [];
  #now = 1_000_000;
  #page = 0;
  readonly #answered = new Map<string, { readonly body: JsonObject; readonly answer: DeskAnswer }>();

  constructor() {
    this.session = this.#open();
  }

  get content(): JsonObject {
    return this.session.getState().content;
  }

  /** The newest draft that the server has. */
  get stored(): ServerDraft | undefined {
    return this.#begun === null ? [...this.drafts.values()].at(-1) : this.drafts.get(this.#begun);
  }

  get isAsking(): boolean {
    return this.#pending.length > 0;
  }

  type(field: string, text: string): void {
    this.session.change({ ...this.content, [field]: text });
  }

  /** Lets so much time go by, with all that it brings. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.#now = Math.max(this.#now, next.at);
      next.work();
      await settleDown();
    }
    this.#now = end;
  }

  /** Answers what was asked first. */
  async answer(outcome: Outcome): Promise<void> {
    const pending = this.#pending.shift();
    if (pending === undefined) return;
    const { key } = pending.request;
    // What was done before under the same key is told again, not refused.
    const isDone =
      outcome === "done" || (outcome === "refused" && key !== undefined && this.#answered.has(key));
    const answer = isDone || outcome === "lost" ? this.#process(pending.request) : null;
    pending.resolve(isDone && answer !== null ? answer : fail(outcome));
    await settleDown();
  }

  /** A colleague writes on the draft. */
  writeElsewhere(field: string, text: string): void {
    const draft = this.stored;
    if (draft === undefined) return;
    draft.version += 1;
    draft.content = { ...draft.content, [field]: text };
  }

  /** The page is loaded again; what it had asked last may have arrived all the same. */
  async reload(hasArrived: boolean): Promise<void> {
    if (hasArrived) for (const { request } of this.#pending) this.#process(request);
    this.#pending = [];
    this.#timers = [];
    this.session = this.#open();
    this.session.restore();
    await settleDown();
  }

  /** Settles a standoff as the panel does when nothing of theirs is chosen. */
  settle(): void {
    const { standoff } = this.session.getState();
    if (standoff === null) return;
    this.session.settle(mergeThreeWay(standoff.base, standoff.mine, standoff.theirs).merged);
  }

  /** Everything works again, and the person waits until all is saved. */
  async calmDown(): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      this.settle();
      const saving = this.session.saveNow();
      await settleDown();
      while (this.isAsking) await this.answer("done");
      await saving;
      const { status, standoff } = this.session.getState();
      if (standoff === null && (status === "saved" || status === "untouched")) return;
    }
    throw new Error(`never calm: ${JSON.stringify(this.session.getState())}`);
  }

  #open(): DraftSession {
    this.#page += 1;
    const page = this.#page;
    const isOpen = () => this.#page === page;
    const draft = this.#begun === null ? undefined : this.drafts.get(this.#begun);
    return new DraftSession(
      {
        negotiation: "talks",
        kind: "category",
        target: "topic",
        prefill: PREFILL,
        suggestion: null,
        draft:
          draft === undefined
            ? null
            : { id: this.#begun ?? "", version: draft.version, content: draft.content, base: PREFILL },
      },
      {
        ask: (request) => {
          this.asked.push(request);
          return new Promise((resolve) => {
            if (isOpen()) this.#pending.push({ request, resolve });
          });
        },
        findKept: () => this.kept,
        keep: (kept) => {
          if (isOpen()) this.kept = structuredClone(kept);
        },
        forget: () => {
          if (isOpen()) this.kept = null;
        },
        now: () => this.#now,
        later: (work, milliseconds) => {
          const timer = { at: this.#now + milliseconds, work };
          this.#timers.push(timer);
          return () => {
            this.#timers = this.#timers.filter((each) => each !== timer);
          };
        },
        onBegun: (id) => {
          this.#begun = id;
        },
      },
    );
  }

  #process({ method, path, version, body = {}, key }: Asked): DeskAnswer {
    if (method === "POST" && path.endsWith("/drafts")) {
      const known = key === undefined ? undefined : this.#answered.get(key);
      if (known !== undefined) return isSameJson(known.body, body) ? known.answer : fail("refused");
      const id = `draft-${this.drafts.size + 1}`;
      this.drafts.set(id, { version: 1, content: readContent(body), state: "draft" });
      const answer = { kind: "done", body: { id, version: 1 }, version: 1 } as const;
      if (key !== undefined) this.#answered.set(key, { body, answer });
      return answer;
    }
    const [, , id = "", step] = path.split("/");
    const draft = this.drafts.get(id);
    if (draft === undefined) return fail("refused");
    if (draft.version !== version) {
      const { content, state } = draft;
      const current = { content, state, base: PREFILL };
      return { kind: "stale", version: draft.version, current, detail: "Somebody else has changed it." };
    }
    if (draft.state !== "draft") return fail("refused");
    draft.version += 1;
    if (method === "PUT") draft.content = readContent(body);
    if (method === "DELETE") draft.state = "discarded";
    if (step === "submission") draft.state = "submitted";
    return { kind: "done", body: { id, version: draft.version }, version: draft.version };
  }
}

function readContent({ content }: JsonObject): JsonObject {
  if (!isJsonObject(content)) throw new RangeError("no content");
  return { ...structuredClone(content) };
}

function fail(outcome: Outcome): DeskAnswer {
  if (outcome === "signed-out") return { kind: "signed-out" };
  if (outcome === "refused") {
    return { kind: "refused", status: 400, detail: "No.", faults: [{ at: "a", reason: "is wrong" }] };
  }
  return { kind: "offline" };
}

/** Lets everything happen that waits for nothing but its turn. */
export async function settleDown(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
