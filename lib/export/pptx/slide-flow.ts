import type { Deck } from "./deck";
import { SLIDE } from "./deck-master";
import type { Slide } from "./slide";
import { fitTitle, measureParagraphs, type Paragraph, plain, splitParagraph } from "./slide-text";

/** What stands on every slide of a file. */
export interface Running {
  /** Of the data: day, recording, hash. */
  readonly imprint: string;
  readonly permalink: string;
  /** Such as "Internal"; at head and foot. */
  readonly marking: string | null;
  /** The house's own line at the foot. */
  readonly footer: string | null;
}

export interface Heading {
  readonly title: string;
  /** Below the title, such as subtitle and filters. */
  readonly lines: readonly string[];
  /** What the speaker reads under each of the slides. */
  readonly notes: readonly Paragraph[];
}

const { margin } = SLIDE;
export const INNER = SLIDE.width - 2 * margin;
const SMALL = 9;
const GAP = 10;
const TITLE_SIZES = [24, 20, 16, 12] as const;
const RUNNING_SIZES = [15, 12] as const;
const MOST_TITLE = 62;
/** Higher than this, what belongs at the head goes into the text, and the head says how it begins. */
const MOST_HEAD = 130;

/** Slides with one heading, filled from above; what does not fit goes to a further slide under the heading again. */
export class SlideFlow {
  private slide: Slide;
  private y: number;
  private top: number;
  private readonly bottom: number;

  constructor(
    private readonly deck: Deck,
    private readonly heading: Heading,
    private readonly running: Running,
  ) {
    this.bottom = this.footerTop() - GAP;
    const lines = this.buildLines(heading.lines);
    const fits = measureParagraphs(lines, INNER) <= MOST_HEAD;
    this.slide = this.begin(fits ? lines : [], TITLE_SIZES);
    [this.y, this.top] = [this.place, this.place];
    const whole = plain(heading.title, 12, deck.colours.find("ink"));
    if (this.clipTitle(heading.title) !== heading.title) this.addParagraphs([whole], "Title");
    if (!fits) this.addParagraphs(lines, "Subtitle");
  }

  private buildLines(lines: readonly string[]): readonly Paragraph[] {
    return lines.map((line, at) => plain(line, at === 0 ? 12 : 10, this.deck.colours.find("mute")));
  }

  /** The title, or how it begins where it would fill the slide. */
  private clipTitle(title: string): string {
    const smallest = TITLE_SIZES.at(-1) ?? 12;
    const parts = splitParagraph(plain(title, smallest, "", { face: "title" }), INNER, MOST_TITLE);
    return parts === null ? title : `${parts[0].runs.map(({ text }) => text).join("")}…`;
  }

  private place = 0;

  /** How much is free below what stands on the slide, in points. */
  get room(): number {
    return this.bottom - this.y;
  }

  /** How much a slide without anything but a running heading holds. */
  get wholeRoom(): number {
    return this.bottom - this.runningTop();
  }

  get isFresh(): boolean {
    return this.y === this.top;
  }

  turn(): void {
    this.slide = this.begin([], RUNNING_SIZES);
    [this.y, this.top] = [this.place, this.place];
  }

  /** Draws something of a known height where there is room for it, on a further slide where there is none. */
  add(height: number, draw: (slide: Slide, y: number) => void, gap = GAP): void {
    if (!this.isFresh && height > this.room) this.turn();
    draw(this.slide, this.y);
    this.y += height + gap;
  }

  /** Paragraphs as texts that can be changed, broken over slides where they must be. */
  addParagraphs(given: readonly Paragraph[], name: string): void {
    let left = [...given];
    while (left.length > 0) {
      let some = this.takeFitting(left);
      if (some.length === 0 && !this.isFresh) {
        this.turn();
        some = this.takeFitting(left);
      }
      const [next] = left;
      if (some.length === 0 && next !== undefined) {
        const parts = splitParagraph(next, INNER, this.room);
        some = [parts?.[0] ?? next];
        left = [...(parts === null ? [] : [parts[1]]), ...left.slice(1)];
      } else left = left.slice(some.length);
      const height = measureParagraphs(some, INNER);
      this.add(height, (slide, y) => slide.addText(some, { x: margin, y, width: INNER, height }, { name }));
    }
  }

  private takeFitting(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
    let [count, height] = [0, 0];
    for (const each of paragraphs) {
      height += measureParagraphs([each], INNER);
      if (height > this.room) break;
      count += 1;
    }
    return paragraphs.slice(0, count);
  }

  private footerParagraphs(): readonly Paragraph[] {
    const colour = this.deck.colours.find("mute");
    const { imprint, permalink, marking, footer } = this.running;
    return [
      plain([marking, footer, imprint].filter((part) => part !== null).join(" · "), SMALL, colour),
      plain(permalink, SMALL, colour, { href: permalink }),
    ];
  }

  private footerTop(): number {
    return SLIDE.height - 14 - measureParagraphs(this.footerParagraphs(), INNER - 60);
  }

  private runningTop(): number {
    return this.headTop() + MOST_TITLE / 2 + GAP;
  }

  private headTop(): number {
    return this.running.marking === null ? 24 : 34;
  }

  private begin(below: readonly Paragraph[], sizes: readonly number[]): Slide {
    const { deck, running } = this;
    const { colours } = deck;
    const slide = deck.addSlide(0);
    slide.notes.push(...this.heading.notes);
    const x = margin;
    let y = this.headTop();
    if (running.marking !== null) {
      const marking = plain(running.marking, 10, colours.find("ink"), { face: "bold" });
      const box = { x, y: 14, width: INNER, height: 14 };
      slide.addText([{ ...marking, align: "ctr" }], box, { name: "Marking" });
    }
    const title = deck.nameSlide(this.clipTitle(this.heading.title));
    const size = fitTitle(title, INNER, sizes, MOST_TITLE);
    const heading = [plain(title, size, colours.find("ink"), { face: "title" })];
    const height = measureParagraphs(heading, INNER);
    slide.addText(heading, { x, y, width: INNER, height }, { name: "Title", placeholder: { type: "title" } });
    y += height + 3;
    if (below.length > 0) {
      const box = { x, y, width: INNER, height: measureParagraphs(below, INNER) };
      slide.addText(below, box, { name: "Subtitle", placeholder: { type: "body", index: 10 } });
      y += box.height;
    }
    const footer = this.footerParagraphs();
    const top = this.footerTop();
    const foot = { x, y: top, width: INNER - 60, height: measureParagraphs(footer, INNER - 60) };
    slide.addText(footer, foot, { name: "Footer", placeholder: { type: "ftr", index: 11 } });
    slide.addSlideNumber(deck.count, colours.find("mute"), SMALL, {
      x: SLIDE.width - margin - 50,
      y: top,
      width: 50,
      height: 12,
    });
    this.place = y + GAP;
    return slide;
  }
}
