import type { Progress } from "@/lib/desk/csv/read-csv";
import { imports } from "@/messages";

interface ReadingBarProps {
  readonly file: string;
  /** Null as long as it is not known how much there is. */
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}

/** How far checking a file has come, with a way to give it up. */
export function ReadingBar({ file, progress, onCancel }: ReadingBarProps) {
  const texts = imports.reading;
  return (
    <section className="card flex flex-col items-start gap-3" aria-busy="true">
      <p role="status">{texts.title(file)}</p>
      <progress
        aria-label={texts.progress}
        className="progress"
        {...(progress && { value: progress.done, max: progress.total })}
      />
      <button type="button" className="control" onClick={onCancel}>
        {texts.cancel}
      </button>
    </section>
  );
}

/** That the server is at work; how long it takes cannot be told. */
export function SendingBar({ text }: { readonly text: string }) {
  return (
    <section className="flex flex-col gap-2" aria-busy="true">
      <p role="status">{text}</p>
      <progress aria-label={text} className="progress" />
    </section>
  );
}
