import { COLUMNS, type Column, type CsvKind } from "@/lib/desk/csv/columns";
import type { FileFault, Mapping, MatchedColumn } from "@/lib/desk/csv/match-columns";
import { imports } from "@/messages";

interface ColumnMatchProps {
  readonly kind: CsvKind;
  readonly columns: readonly MatchedColumn[];
  readonly mapping: Mapping;
  readonly faults: readonly FileFault[];
  readonly onMap: (mapping: Mapping) => void;
}

const LEAVE_OUT = "-";

/** What each column of the file means, to be chosen where its name does not say. */
export function ColumnMatch({ kind, columns, mapping, faults, onMap }: ColumnMatchProps) {
  const texts = imports.columns;
  const known: readonly Column[] = COLUMNS[kind];
  return (
    <>
      {faults.length > 0 && (
        <section className="notice faulty" role="alert">
          <h3>{imports.faultsOfFile}</h3>
          <ul className="mt-1 list-disc pl-5">
            {faults.map(({ at, reason }) => (
              <li key={`${at} ${reason}`} className="break-words">
                {at} {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      {columns.length > 0 && (
        <details className="card" open={faults.length > 0}>
          <summary className="font-medium">
            {texts.title}:{" "}
            <span className="font-normal text-mute">
              {faults.length > 0 ? texts.someUnmatched : texts.allMatched(columns.length)}
            </span>
          </summary>
          <div className="column-match mt-3">
            {columns.map(({ header, index, column, isLeftOut }) => {
              const name = header === "" ? texts.nameless(index + 1) : header;
              const id = `column-${index}`;
              return (
                <div key={index} className="field">
                  <label htmlFor={id} className="break-words">
                    {name}
                  </label>
                  <select
                    id={id}
                    className="input"
                    value={isLeftOut ? LEAVE_OUT : (column ?? "")}
                    aria-invalid={column === null && !isLeftOut && header !== "" ? true : undefined}
                    onChange={({ target }) =>
                      onMap({ ...mapping, [header]: target.value === LEAVE_OUT ? null : target.value })
                    }
                  >
                    {column === null && !isLeftOut && <option value="">{texts.unchosen}</option>}
                    <option value={LEAVE_OUT}>{texts.leaveOut}</option>
                    {known.map((each) => (
                      <option key={each.name} value={each.name}>
                        {each.isRequired ? `${each.name} (${texts.required})` : each.name}
                      </option>
                    ))}
                  </select>
                </div>
              );
            })}
          </div>
        </details>
      )}
    </>
  );
}
