import { snapshots } from "@/messages";

const { failed } = snapshots;
const PROBLEMS = new Map<string, string>(Object.entries(failed.problems));

/** Says that a figure was not frozen, why, and what to do. */
export function FreezeFailed({ problem }: { readonly problem: string }) {
  return (
    <div role="alert" className="mb-5 rounded-lg border border-error px-4 py-2.5 text-sm">
      <p className="font-semibold text-error">{failed.title}</p>
      <p>{PROBLEMS.get(problem) ?? failed.other}</p>
    </div>
  );
}
