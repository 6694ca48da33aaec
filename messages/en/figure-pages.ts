import type { Day, Instant } from "@/lib/domain/day";
import { days } from "./days";
import { numbers } from "./numbers";

const formats: Readonly<Record<string, { readonly name: string; readonly note: string }>> = {
  svg: { name: "SVG", note: "drawing with its fonts, for the web" },
  outlines: {
    name: "SVG, outlined",
    note: "drawing with text as shapes, for Illustrator, Inkscape and Word",
  },
  png: { name: "PNG", note: "picture, for documents and the web" },
  pdf: { name: "PDF", note: "for reading and print" },
  pptx: { name: "PowerPoint", note: "slides with tables and charts that can be edited" },
  docx: { name: "Word", note: "text with tables that can be edited" },
  xlsx: { name: "Excel", note: "data, codebook and sources" },
  csv: { name: "CSV", note: "data for programs" },
  json: { name: "JSON", note: "everything, for programs" },
  md: { name: "Markdown", note: "the table as text" },
};

export const figurePages = {
  overview: {
    title: "Agreement and divergence",
    pageTitle: (negotiation: string) => `Agreement and divergence: ${negotiation}`,
    lead: "How far the parties agree, where they differ most, and how that changed. What is unknown is left out of the numbers and said beside them.",
    contents: "Figures",
    controls: "What all figures show",
    own: (figure: string) => `What is shown: ${figure}`,
  },
  exportLink: "Export",
  exportOf: (figure: string) => `Export: ${figure}`,
  table: "Data as a table",
  tableFrame: "Table, to be scrolled sideways where it is wide",
  tableOf: (figure: string) => `Data: ${figure}`,
  sources: (count: number) => numbers.count(count, "source", "sources"),
  legend: "Legend",
  notes: "To be kept in mind",
  chart: {
    loading: "The chart is being drawn …",
    missing:
      "The chart could not be loaded. Its data stand in the table below; reload the page to try again.",
  },

  fields: {
    asOf: "As of",
    compare: "Compare with",
    from: "From",
    through: "Through",
    parties: "Parties",
    partiesNote: "In this order",
    earlier: (party: string) => `Put ${party} one place earlier`,
    categories: "Categories",
    categoriesNote: "None chosen shows all",
    issues: "Issues",
    issuesChosen: (chosen: number, all: number) =>
      chosen === 0 ? `Issues: all ${all}` : `Issues: ${chosen} of ${all}`,
    basis: "Reports",
    measure: "Measure",
    measures: { distance: "Closeness on the scale", "same-option": "Share of same options" },
    balance: "Weights",
    balances: { issue: "every issue the same", category: "every category the same" },
    joint: "Joint texts",
    joints: { include: "counted", exclude: "left out" },
    sort: "Order of issues",
    diff: "Only issues with differences",
    q: "Only issues with the words",
    lens: "Colour by",
    to: "Measured from",
    party: "Party",
    issue: "Issue",
    proposal: "Proposal",
    size: "Size",
    sizes: {
      slide: "Slide, 16:9",
      column: "Column, as high as needed",
      square: "Square",
      a4: "A4, upright",
      card: "Card, for links and posts",
    },
    theme: "Colours",
    themes: {
      light: "Light",
      dark: "Dark",
      grey: "Greys, for print",
      transparent: "Light, without a ground",
    },
    scale: "PNG",
    scaleOf: (scale: number, width: number) => `${scale} × (${width} px wide)`,
  },
  apply: "Apply",
  frozen: (instant: Instant) => `As recorded ${days.instant(instant)}.`,
  follow: "Show what is recorded now",
  since: (hasChanged: boolean) =>
    hasChanged ? "The record has changed since." : "Nothing has been recorded since.",

  unknown: {
    title: "There is no such figure",
    text: "The address names none of the figures that there are:",
  },

  page: {
    title: (figure: string, negotiation: string) => `${figure}: ${negotiation}`,
    all: "All figures of this negotiation",
    preview: "Preview",
    previewNote: (pages: number) =>
      pages === 1
        ? "This is the file itself."
        : `These are the files themselves: ${pages} pages, since nothing is cut or made smaller.`,
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    notMade: "The picture could not be made",
    advice: "Choose fewer rows or columns or another size, or take one of the tables below.",
    files: "Files",
    filesNote: "Each holds the title, the day, what was chosen, legend, notes, sources and address.",
    pictures: (format: string, page: number) => `${format}, page ${page}`,
    allOf: (pages: number) => `All ${pages} (ZIP)`,
    allPictures: (format: string, pages: number) => `${format}, all ${pages} pages (ZIP)`,
    making: (file: string) => `Making ${file} …`,
    made: (file: string) => `${file} is saved.`,
    failed: (file: string) => `${file} could not be made.`,
    unreachable: "The server does not answer. Try again when the connection is back.",
    copy: "Copy",
    copies: { picture: "Picture (PNG)", table: "Table (Markdown)" },
    copied: (what: string) => `${what}: copied.`,
    copying: (what: string) => `${what}: being made …`,
    notCopied: (what: string) =>
      `${what}: the browser did not allow copying. Save the file, or select the text by hand.`,
    data: "Data and sources",
    links: "Links",
    live: "Live: follows the record",
    frozen: "Frozen: always shows this",
    liveFile: "The picture, live",
    embed: "Embed in a web page",
    embedLive: "Code, live",
    embedFrozen: "Code, frozen",
    embedNote: "The page around it needs no script for it; the frame sets no cookies.",
    copyOf: (what: string) => `Copy: ${what}`,
    choices: "Choices",
    shown: "What it shows",
    look: "How it looks",
  },
  embed: {
    open: (product: string) => `Data and sources at ${product}`,
    newer: "Show the newest",
    imprint: (asOf: Day, recordedAt: Instant, sources: number) =>
      `As of ${days.long(asOf)} · as recorded ${days.instant(recordedAt)} · ${numbers.count(sources, "source", "sources")}`,
  },
  formatOf: (format: string) => formats[format] ?? { name: format.toUpperCase(), note: "" },
} as const;
