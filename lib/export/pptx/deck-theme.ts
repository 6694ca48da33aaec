import { element } from "@/lib/export/office/xml";
import type { SlideColours } from "./slide-colours";

export const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CAMPS = [1, 2, 3, 4, 5, 6] as const;

/** The theme: our colours and faces that programs have, so that what is added later looks alike. */
export function writeTheme(colours: SlideColours): string {
  const colour = (name: string, hex: string) =>
    element(`a:${name}`, {}, element("a:srgbClr", { val: hex.slice(1).toUpperCase() }));
  const font = (name: string, typeface: string) =>
    element(
      `a:${name}`,
      {},
      element("a:latin", { typeface }),
      element("a:ea", { typeface: "" }),
      element("a:cs", { typeface: "" }),
    );
  const own = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
  const thrice = (each: string) => [each, each, each];
  const line = element("a:ln", { w: 9525 }, own, element("a:prstDash", { val: "solid" }));
  const effect = element("a:effectStyle", {}, element("a:effectLst"));
  return element(
    "a:theme",
    { "xmlns:a": A, name: "Parley" },
    element(
      "a:themeElements",
      {},
      element(
        "a:clrScheme",
        { name: "Parley" },
        colour("dk1", colours.find("ink")),
        colour("lt1", colours.find("ground")),
        colour("dk2", colours.find("mute")),
        colour("lt2", colours.find("line")),
        ...CAMPS.map((camp) => colour(`accent${camp}`, colours.find(`camp-${camp}-mark`))),
        colour("hlink", colours.find("camp-1-mark")),
        colour("folHlink", colours.find("camp-1-mark")),
      ),
      element("a:fontScheme", { name: "Parley" }, font("majorFont", "Georgia"), font("minorFont", "Arial")),
      element(
        "a:fmtScheme",
        { name: "Parley" },
        element("a:fillStyleLst", {}, ...thrice(own)),
        element("a:lnStyleLst", {}, ...thrice(line)),
        element("a:effectStyleLst", {}, ...thrice(effect)),
        element("a:bgFillStyleLst", {}, ...thrice(own)),
      ),
    ),
  );
}
