import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Face } from "@/lib/drawing/measure-text";

/** The faces of figures as TrueType files of installed packages, absolute. */
export const FONT_FILES = {
  regular: findFile("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
  bold: findFile("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
  title: findFile("@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"),
} as const satisfies Record<Face, string>;

function findFile(name: string): string {
  return fileURLToPath(import.meta.resolve(name));
}

/** The bytes of a face's file, to be read and not changed. */
export const readFace = (face: Face): Uint8Array => readFileSync(FONT_FILES[face]);
