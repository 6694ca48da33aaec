import { briefingPage } from "@/messages";
import type { Account } from "./use-account";

const { clash: texts } = briefingPage.account;

/** Two versions of one briefing: nothing happens to either before somebody chooses. */
export function ClashNote({ account }: { readonly account: Account }) {
  return (
    <div className="notice faulty mt-3">
      <p className="font-semibold">{texts.title}</p>
      <p className="mt-1">{texts.text}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <button type="button" className="control" onClick={account.takeTheirs}>
          {texts.theirs}
        </button>
        <button type="button" className="control" onClick={() => void account.saveMine()}>
          {texts.mine}
        </button>
        <button type="button" className="control" onClick={() => void account.saveBoth()}>
          {texts.both}
        </button>
      </div>
      <p className="field-hint">{texts.theirsNote}</p>
    </div>
  );
}
