import type { Fault } from "@/lib/errors";
import { matrix } from "@/messages";

/** Says what of an address could not be used; the page shows the rest. */
export function Faults({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <div role="alert" className="mb-5 rounded-lg border border-error px-4 py-2.5 text-sm">
      <p className="font-semibold text-error">{matrix.faults}</p>
      <ul>
        {faults.map(({ at, reason }) => (
          <li key={`${at} ${reason}`}>
            <code>{at}</code>: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
