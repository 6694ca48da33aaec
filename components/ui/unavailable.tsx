import { shell } from "@/messages";
import { Notice } from "./notice";
import { Page } from "./page";

/** Stands in for any page while the database does not answer. */
export function Unavailable() {
  return (
    <Page>
      <Notice title={shell.unavailable.title} text={shell.unavailable.text}>
        <a className="control" href="">
          {shell.unavailable.again}
        </a>
      </Notice>
    </Page>
  );
}
