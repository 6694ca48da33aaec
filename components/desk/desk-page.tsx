import type { ReactNode } from "react";
import { KeepSession } from "@/components/account/keep-session";
import { HeaderLink } from "@/components/ui/header-link";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { SkipLink } from "@/components/ui/skip-link";
import { type Actor, isAtLeast } from "@/lib/auth/access";
import { desk, shell } from "@/messages";

type Place = "home" | "review" | "matrix" | "entries" | "import" | "account" | "people";

interface DeskPageProps {
  /** Null where the account may not open the page. */
  readonly actor: Actor | null;
  readonly current?: Place;
  /** The negotiation that the page is about, for the links to its parts. */
  readonly negotiation?: string;
  readonly children: ReactNode;
}

/** The frame of every page of the desk: where one is, and as whom. */
export function DeskPage({ actor, current, negotiation, children }: DeskPageProps) {
  const places: readonly (readonly [Place, string])[] = [
    ...(actor && isAtLeast(actor.role, "analyst") ? ([["home", "/desk"]] as const) : []),
    ...(actor && isAtLeast(actor.role, "editor") ? ([["review", "/desk/review"]] as const) : []),
    ...(negotiation
      ? ([
          ["matrix", `/${negotiation}`],
          ["entries", `/desk/${negotiation}/entries`],
          ["import", `/desk/${negotiation}/import`],
        ] as const)
      : []),
    ...(actor?.role === "admin" ? ([["people", "/desk/people"]] as const) : []),
  ];
  return (
    <>
      <SkipLink />
      <header className="border-b border-line">
        <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-7 px-4 sm:px-10">
          <a
            href={negotiation ? `/${negotiation}` : "/"}
            className="py-3 font-serif text-[1.3125rem] font-semibold"
          >
            {shell.product}
          </a>
          <nav
            aria-label={desk.navigation}
            className="no-print flex flex-wrap gap-x-5 self-stretch text-sm *:min-h-11 max-sm:order-last max-sm:basis-full empty:hidden"
          >
            {actor &&
              places.map(([place, href]) => (
                <HeaderLink key={place} href={href} isCurrent={place === current} text={desk[place]} />
              ))}
          </nav>
          {actor && (
            <nav aria-label={desk.account} className="no-print ml-auto flex self-stretch text-sm *:min-h-11">
              <HeaderLink href="/desk/account" isCurrent={current === "account"} text={actor.name} />
            </nav>
          )}
        </div>
      </header>
      <Main>
        {actor && <KeepSession />}
        {actor ? (
          children
        ) : (
          <Notice title={desk.notYours.title} text={desk.notYours.text}>
            <p className="flex flex-wrap gap-2">
              <a className="control" href="/desk/account">
                {desk.notYours.account}
              </a>
              <a className="control" href="/">
                {desk.notYours.negotiations}
              </a>
            </p>
          </Notice>
        )}
      </Main>
    </>
  );
}
