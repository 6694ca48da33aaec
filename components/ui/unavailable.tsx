import { shell } from "@/messages";
import { Notice } from "./notice";
import { Page } from "./page";
import { ReloadButton } from "./reload-button";

/** Stands in for any page while the database does not answer. */
export function Unavailable() {
  return (
    <Page>
      <Notice title={shell.unavailable.title} text={shell.unavailable.text}>
        <ReloadButton label={shell.unavailable.again} />
      </Notice>
    </Page>
  );
}
