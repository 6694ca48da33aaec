import type { Metadata } from "next";
import { NotFoundPage } from "@/components/ui/not-found-page";
import { shell } from "@/messages";

export const metadata: Metadata = { title: shell.notFound.title };

export default NotFoundPage;
