import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { briefingPage, snapshots } from "@/messages";

const { closed: texts } = snapshots;

/** Stands in for a frozen briefing that only those with an account may read, and says nothing of it. */
export function SnapshotClosed({ hash }: { readonly hash: string }) {
  return (
    <Page>
      <Notice title={texts.title} text={texts.text}>
        <a className="control primary" href={`/sign-in?to=${encodeURIComponent(`/snapshots/${hash}`)}`}>
          {briefingPage.account.signIn}
        </a>
      </Notice>
    </Page>
  );
}
