import { shell } from "@/messages";
import { Notice } from "./notice";
import { Page } from "./page";

/** Stands in for a page that there is not. */
export function NotFoundPage() {
  return (
    <Page>
      <Notice title={shell.notFound.title} text={shell.notFound.text}>
        <a className="control" href="/">
          {shell.notFound.home}
        </a>
      </Notice>
    </Page>
  );
}
