import { shell } from "@/messages";
import { HeaderLink } from "./header-link";
import { SkipLink } from "./skip-link";

export type Section = "matrix" | "agreement" | "briefing" | "history" | "sources" | "method";

/**
 * The head of every page. Plain links: each section is a whole page of data, so there is nothing to prefetch,
 * and no script is spent on them. Navigation lists only what exists: within a negotiation, its sections.
 */
export function SiteHeader({ negotiation, current }: { negotiation?: string; current?: Section }) {
  const sections: { section: Section; href: string }[] = negotiation
    ? [
        { section: "matrix", href: `/${negotiation}` },
        { section: "agreement", href: `/${negotiation}/agreement` },
        { section: "briefing", href: `/${negotiation}/briefing` },
        { section: "history", href: `/${negotiation}/history` },
        { section: "sources", href: `/${negotiation}/sources` },
        { section: "method", href: `/${negotiation}/method` },
      ]
    : [];
  return (
    <>
      <SkipLink />
      <header className="border-b border-line">
        <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-7 px-4 sm:px-10">
          <a href="/" className="py-3 font-serif text-[1.3125rem] font-semibold">
            {shell.product}
          </a>
          {sections.length > 0 && (
            <nav
              aria-label={shell.navigation}
              className="no-print flex flex-wrap gap-x-5 self-stretch text-sm max-sm:order-1 max-sm:w-full max-sm:*:min-h-11"
            >
              {sections.map(({ section, href }) => (
                <HeaderLink key={section} href={href} isCurrent={section === current} text={shell[section]} />
              ))}
            </nav>
          )}
          <a
            href="/sign-in"
            className={`no-print ml-auto flex min-h-11 items-center text-sm whitespace-nowrap text-mute hover:text-ink`}
          >
            {shell.signIn}
          </a>
        </div>
      </header>
    </>
  );
}
