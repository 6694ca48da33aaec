"use client";

import { useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import type { ComparableRecord } from "@/lib/domain/model";
import { type MatrixParameters, matrixParameters } from "@/lib/web/matrix-parameters";
import { type MatrixState, settleMatrixState } from "@/lib/web/matrix-state";

/** Changes parameters of the address; null or an empty list takes one out. Costs no request. */
export type ChangeMatrix = (changes: Partial<MatrixParameters>) => void;

/** The state of the matrix, kept in the address and nowhere else. */
export function useMatrixState(record: ComparableRecord): [MatrixState, ChangeMatrix] {
  const [parameters, setParameters] = useQueryStates(matrixParameters, { history: "replace", shallow: true });
  const state = useMemo(() => settleMatrixState(parameters, record), [parameters, record]);
  const change = useCallback<ChangeMatrix>(
    (changes) => {
      const emptied = Object.entries(changes).map(([name, value]) => [
        name,
        Array.isArray(value) && value.length === 0 ? null : value,
      ]);
      // A dossier is a place of its own: going back closes it.
      void setParameters(Object.fromEntries(emptied), "cell" in changes ? { history: "push" } : {});
    },
    [setParameters],
  );
  return [state, change];
}
