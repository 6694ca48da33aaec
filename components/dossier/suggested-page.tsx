import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { suggest } from "@/messages";

interface SuggestedPageProps {
  readonly negotiation: string;
  /** Why a suggestion was not taken, as problems are called; null when it was. */
  readonly problem: string | null;
}

/** What a form without a script ends in. */
export function SuggestedPage({ negotiation, problem }: SuggestedPageProps) {
  const { done, failed } = suggest;
  const [, why = failed.other] = Object.entries(failed.problems).find(([kind]) => kind === problem) ?? [];
  return (
    <Page negotiation={negotiation}>
      <Notice
        title={problem === null ? done.title : failed.title}
        text={problem === null ? done.text : `${why} ${failed.again}`}
      >
        <p className="flex gap-2">
          <a className="control" href={`/${negotiation}`}>
            {suggest.back}
          </a>
          <a className="control" href={`/${negotiation}/history`}>
            {suggest.history}
          </a>
        </p>
      </Notice>
    </Page>
  );
}
