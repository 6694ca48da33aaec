import type { Headline as HeadlineData } from "@/lib/domain/headline";
import type { Issue, Party } from "@/lib/domain/model";
import { headline } from "@/messages";

interface HeadlineProps {
  readonly headline: HeadlineData;
  readonly parties: readonly Party[];
  readonly issues: readonly Issue[];
}

/** The page's summary, in words from the data. */
export function Headline({ headline: data, parties, issues }: HeadlineProps) {
  return (
    <p className="mt-2 max-w-4xl text-mute" aria-live="polite">
      {headline.sentences(data, parties, issues).map((part) =>
        part.strong ? (
          <b key={part.text} className="font-semibold text-ink">
            {part.text}
          </b>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
