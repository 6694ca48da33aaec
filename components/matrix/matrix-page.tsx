import type { ComponentProps } from "react";
import { Faults } from "@/components/ui/faults";
import { Page } from "@/components/ui/page";
import type { Fault } from "@/lib/errors";
import { matrix } from "@/messages";
import { MatrixView } from "./matrix-view";

interface MatrixPageProps extends ComponentProps<typeof MatrixView> {
  /** What of the address could not be used. */
  readonly faults: readonly Fault[];
}

export function MatrixPage({ faults, ...view }: MatrixPageProps) {
  const { slug, title } = view.packed.negotiation;
  return (
    <Page negotiation={slug} current="matrix">
      <Faults faults={faults} />
      <h1>{matrix.title(title)}</h1>
      <MatrixView {...view} />
    </Page>
  );
}
