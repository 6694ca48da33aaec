import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./globals.css";
import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { SteadyAddress } from "@/components/ui/steady-address";
import { shell } from "@/messages";

/** Inside the page, because Chromium asks for an icon again whenever the address changes, as the slider does. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1c1b19"/><g fill="none" stroke="#fbfaf7" stroke-width="1.8"><circle cx="9" cy="16" r="3.2"/><circle cx="16" cy="16" r="3.2"/></g><circle cx="23" cy="16" r="4" fill="#fbfaf7"/></svg>',
)}`;

export const metadata: Metadata = {
  title: { default: shell.product, template: `%s · ${shell.product}` },
  description: shell.description,
  icons: { icon: ICON },
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={shell.language}>
      <body className="min-h-dvh flex flex-col">
        <SteadyAddress />
        <NuqsAdapter>{children}</NuqsAdapter>
      </body>
    </html>
  );
}
