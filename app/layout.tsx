import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./globals.css";
import type { Metadata } from "next";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { shell } from "@/messages";

export const metadata: Metadata = {
  title: { default: shell.product, template: `%s · ${shell.product}` },
  description: shell.description,
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={shell.language}>
      <body className="min-h-dvh flex flex-col">
        <NuqsAdapter>{children}</NuqsAdapter>
      </body>
    </html>
  );
}
