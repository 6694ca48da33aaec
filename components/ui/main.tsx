import type { ReactNode } from "react";

/** What a page is about. */
export function Main({ children }: { readonly children: ReactNode }) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className="mx-auto w-full max-w-[90rem] flex-1 px-4 pt-6 pb-14 sm:px-10 sm:pt-8"
    >
      {children}
    </main>
  );
}
