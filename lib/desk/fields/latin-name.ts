/** Cyrillic letters in Latin ones, by the Ukrainian rules of 2010 and, for what only Russian has, the usual ones. */
const LATIN: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "h",
  ґ: "g",
  д: "d",
  е: "e",
  є: "ie",
  ж: "zh",
  з: "z",
  и: "y",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ь: "",
  ю: "iu",
  я: "ia",
  ё: "e",
  ы: "y",
  э: "e",
  ъ: "",
  ß: "ss",
  ø: "o",
  đ: "d",
  ł: "l",
  æ: "ae",
  œ: "oe",
};

const LONGEST = 60;

/** Text as a lower-case, hyphenated name in Latin letters and digits, cut between words; empty where none is left. */
export function buildLatinName(text: string): string {
  const latin = [...text.toLowerCase().normalize("NFC")].map((letter) => LATIN[letter] ?? letter).join("");
  const words = latin
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’'ʼ]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let name = "";
  for (const word of words) {
    if (name !== "" && name.length + word.length + 1 > LONGEST) break;
    name = name === "" ? word.slice(0, LONGEST) : `${name}-${word}`;
  }
  return name;
}

/** The name itself, or with the first number from 2 on that makes it one nobody has. */
export function buildFreeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${name}-${number}`)) return `${name}-${number}`;
  }
}
