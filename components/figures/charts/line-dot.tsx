import { Mark } from "./mark";

/** The dot of a line in one row; nothing where none of its numbers changes there. */
export function drawLineDot(
  line: number,
  cx: number | undefined,
  cy: number | undefined,
  row: number,
  label: string | null,
  colour: string,
) {
  const key = `${line} ${row}`;
  if (label === null || cx === undefined || cy === undefined) return <g key={key} />;
  return (
    <Mark key={key} label={label}>
      <circle cx={cx} cy={cy} r={3} fill={colour} />
    </Mark>
  );
}
