import { Faults } from "@/components/ui/faults";
import { keepTogether } from "@/components/ui/keep-together";
import { Page } from "@/components/ui/page";
import { PageHead } from "@/components/ui/page-head";
import type { NegotiationRecord } from "@/lib/domain/model";
import type { Fault } from "@/lib/errors";
import type { Look } from "@/lib/export/export-job";
import { FIGURE_PARAMETERS, type FigureRequest } from "@/lib/figures/framed/figure-request";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import type { Newer } from "@/lib/snapshots/find-newer";
import { figureAddress } from "@/lib/web/figure-address";
import { buildPageSearch, type FigurePageState } from "@/lib/web/figure-page";
import { buildFigureSearch, buildLiveSearch } from "@/lib/web/figure-search";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { pageAddress } from "@/lib/web/page-address";
import { figurePages, issue, snapshots } from "@/messages";
import type { Chosen } from "./chosen";
import { CopyList } from "./copy-list";
import { DownloadList } from "./download-list";
import { EmbedFields } from "./embed-fields";
import { FigureFacts } from "./figure-facts";
import { FigureField } from "./figure-field";
import { FigureForm } from "./figure-form";
import { FigurePreview } from "./figure-preview";
import { FreezeForm } from "./freeze-form";
import { FrozenNote } from "./frozen-note";
import { listDownloads } from "./list-downloads";
import { LookFields } from "./look-fields";
import { withValues } from "./with-values";

interface FigurePageProps {
  readonly record: NegotiationRecord;
  readonly state: FigurePageState;
  readonly figure: FramedFigure;
  /** Of a frozen address, what has come since. */
  readonly newer: Newer | null;
  readonly appearance: Look;
  /** The appearance as parameters, and what an address without them means. */
  readonly look: URLSearchParams;
  readonly usualLook: Look;
  readonly faults: readonly Fault[];
  /** How many pages the pictures have, or why there are none. */
  readonly pages: number | { readonly told: string };
  /** Scheme and host of this copy. */
  readonly origin: string;
}

const LOOK = ["size", "theme", "scale"] as const;
const { page: texts } = figurePages;

/** One figure with everything for taking it out. */
export function FigurePage(props: FigurePageProps) {
  const { record, state, figure, newer, appearance, look, usualLook, faults, pages, origin } = props;
  const { slug } = record.negotiation;
  const { figure: name, title, subtitle, filters, summary, asOf } = figure;
  const own = FIGURE_PARAMETERS[name].filter(isField);
  const shown = buildPageSearch(record, state);
  const search = join(shown, look);
  const address = figureAddress.page(slug, name, new URLSearchParams());
  const chosen: Chosen = {
    record,
    request: state.request,
    addressWith: (field, values) => figureAddress.page(slug, name, withValues(search, field, values)),
  };
  const files = Array.from({ length: typeof pages === "number" ? pages : 0 }, (_, index) =>
    figureAddress.file(
      slug,
      name,
      "svg",
      index === 0 ? search : withValues(search, "page", [String(index + 1)]),
    ),
  );
  const live = buildLiveSearch(record, FIGURE_PARAMETERS[name], state.request);
  const frozen = buildFigureSearch(record, name, state.request);
  const scheme = appearance.theme === "dark" ? "dark" : "light";
  const absolute = (path: string) => `${origin}${path}`;
  return (
    <Page negotiation={slug} current={name === "matrix" ? "matrix" : "agreement"}>
      <Faults faults={faults} />
      <PageHead
        above={
          name === "matrix" ? (
            <a className="link" href={pageAddress.matrix(slug, asOf)}>
              {issue.matrix(asOf)}
            </a>
          ) : (
            <a className="link" href={`${figureAddress.overview(slug, shown)}#${name}`}>
              {texts.all}
            </a>
          )
        }
        title={title}
        lead={[subtitle, ...filters].join(" · ")}
      >
        <p className="mt-3">{keepTogether(summary)}</p>
      </PageHead>
      {newer !== null && (
        <FrozenNote
          state={state}
          newer={snapshots.newer.some(newer) || snapshots.newer.none}
          follow={figureAddress.page(slug, name, withValues(search, "recordedAt", []))}
        />
      )}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_1fr]">
        <FigurePreview
          summary={summary}
          appearance={appearance}
          pages={typeof pages === "number" ? { kind: "made", files } : { kind: "failed", told: pages.told }}
        />
        {/* After what they change, for those who come along by keyboard; beside it, and beside the rest, where there is room. */}
        <aside aria-labelledby="choices-title" className="no-print min-w-0 lg:row-span-2">
          <h2 id="choices-title" className="sr-only">
            {texts.choices}
          </h2>
          <FigureForm
            action={address}
            label={texts.choices}
            search={search}
            visible={[...own, ...LOOK]}
            defaults={{ ...buildDefaultRequest(record, state.request.recordedAt), ...usualLook }}
            className="card flex flex-wrap items-end gap-3 lg:sticky lg:top-6 lg:flex-col lg:items-start"
          >
            <h3 className="w-full">{texts.shown}</h3>
            {own.map((field) => (
              <FigureField
                key={field}
                name={field}
                label={name === "profile" && field === "to" ? figurePages.fields.party : undefined}
                {...chosen}
              />
            ))}
            <h3 className="mt-2 w-full">{texts.look}</h3>
            <LookFields {...appearance} />
          </FigureForm>
        </aside>
        <div className="min-w-0">
          <section aria-labelledby="files-title" className="no-print">
            <h2 id="files-title">{texts.files}</h2>
            <p className="mb-3 text-mute">{texts.filesNote}</p>
            <DownloadList downloads={listDownloads(slug, name, search, files.length)} />
            <CopyList
              picture={figureAddress.file(slug, name, "png", search)}
              table={figureAddress.file(slug, name, "md", shown)}
            />
          </section>
          <section aria-labelledby="data-title" className="mt-10">
            <h2 id="data-title">{texts.data}</h2>
            <FigureFacts figure={figure} />
          </section>
          <section aria-labelledby="cite-title" className="no-print mt-10">
            <h2 id="cite-title" className="mb-3">
              {snapshots.cite}
            </h2>
            <FreezeForm negotiation={slug} figure={name} search={frozen} />
          </section>
          <EmbedFields
            figure={figure}
            live={{
              page: absolute(figureAddress.page(slug, name, live)),
              picture: absolute(figureAddress.file(slug, name, "svg", join(live, look))),
              embed: absolute(figureAddress.embed(slug, name, withValues(live, "theme", [scheme]))),
            }}
            frozen={{
              page: absolute(figureAddress.page(slug, name, frozen)),
              embed: absolute(figureAddress.embed(slug, name, withValues(frozen, "theme", [scheme]))),
            }}
          />
        </div>
      </div>
    </Page>
  );
}

const isField = (name: keyof FigureRequest): name is Exclude<keyof FigureRequest, "recordedAt"> =>
  name !== "recordedAt";

const join = (a: URLSearchParams, b: URLSearchParams) => new URLSearchParams([...a, ...b]);
