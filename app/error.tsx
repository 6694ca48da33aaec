"use client";

import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { shell } from "@/messages";

export default function Failed({ reset }: { error: Error; reset: () => void }) {
  return (
    <Page>
      <Notice title={shell.failed.title} text={shell.failed.text}>
        <button type="button" className="control" onClick={reset}>
          {shell.failed.again}
        </button>
      </Notice>
    </Page>
  );
}
