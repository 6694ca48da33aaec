import type { ChartBody } from "@/lib/figures/framed/chart-body";
import { charts } from "@/messages";

/** A list that explains a chart's numbers, or names what the chart does not show. */
export interface ChartList {
  readonly heading: string;
  readonly entries: readonly { readonly number: number | null; readonly text: string }[];
}

/** The lists that stand below a chart; none of them is empty. */
export function listChartLists(body: ChartBody): readonly ChartList[] {
  return listAll(body).filter(({ entries }) => entries.length > 0);
}

function listAll(body: ChartBody): readonly ChartList[] {
  switch (body.kind) {
    case "lines":
      return [
        {
          heading: charts.overTime.events,
          entries: body.events.map(({ number, day, title, source }) => ({
            number,
            text: charts.overTime.event(day, title, source),
          })),
        },
      ];
    case "scatter": {
      const { salience } = charts;
      return [
        {
          heading: salience.listed,
          entries: body.points.map(({ number, label, divergence, salience: value }) => ({
            number,
            text: salience.entry(label, divergence, value),
          })),
        },
        ...(["no-salience", "no-divergence"] as const).map((reason) => {
          const issues = body.missing.filter((issue) => issue.reason === reason);
          return {
            heading: salience.missing(issues.length, reason),
            entries: issues.map(({ label }) => ({ number: null, text: label })),
          };
        }),
      ];
    }
    case "bars":
    case "profile":
      return [];
  }
}
