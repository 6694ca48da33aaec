import type { Inline } from "./document";

export const plain = (text: string): Inline => ({ text, strong: false, emphasis: false, href: null });

export const strong = (text: string): Inline => ({ ...plain(text), strong: true });
