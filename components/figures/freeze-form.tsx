import type { Slug } from "@/lib/domain/model";
import type { FigureName } from "@/lib/figures/framed/figure-request";
import { snapshots } from "@/messages";

interface FreezeFormProps {
  readonly negotiation: Slug;
  readonly figure: FigureName;
  readonly search: URLSearchParams;
}

/** Freezes the figure and leads to its permanent page; a plain form. */
export function FreezeForm({ negotiation, figure, search }: FreezeFormProps) {
  return (
    <form
      method="post"
      action={`/api/v1/negotiations/${negotiation}/snapshots`}
      className="flex flex-wrap items-center gap-x-4 gap-y-2"
    >
      <input type="hidden" name="figure" value={figure} />
      <input type="hidden" name="search" value={String(search)} />
      <button type="submit" className="control">
        {snapshots.freeze}
      </button>
      <p className="text-sm text-mute">{snapshots.freezeNote}</p>
    </form>
  );
}
