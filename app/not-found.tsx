import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { shell } from "@/messages";

export default function NotFound() {
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
