import type { Day } from "@/lib/domain/day";
import { matrix } from "@/messages";

interface AsOfFormProps {
  readonly asOf: Day;
  readonly coverage: { readonly from: Day; readonly through: Day };
}

/** Chooses the day of a page; a plain form, so that it works without a script. */
export function AsOfForm({ asOf, coverage }: AsOfFormProps) {
  const isOutside = asOf < coverage.from || asOf > coverage.through;
  return (
    <div>
      <form className="no-print flex flex-wrap items-end gap-2">
        <div>
          <label htmlFor="as-of" className="block text-xs text-mute">
            {matrix.asOf}
          </label>
          <input
            id="as-of"
            type="date"
            name="asOf"
            className="control"
            key={asOf}
            defaultValue={asOf}
            min={coverage.from}
            max={coverage.through}
          />
        </div>
        <button type="submit" className="control">
          {matrix.apply}
        </button>
      </form>
      {isOutside && (
        <p role="status" className="mt-3 max-w-md rounded-lg border border-line-strong px-4 py-2.5 text-sm">
          {matrix.outside(coverage.from, coverage.through)}
        </p>
      )}
    </div>
  );
}
