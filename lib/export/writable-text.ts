/* What XML cannot hold at all, or only to the trouble of its readers: controls, lone surrogates, noncharacters. */
const UNWRITABLE = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** The text with line ends as \n, and U+FFFD for each character that documents cannot hold. */
export function writeText(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(UNWRITABLE, "\ufffd");
}

/** The same JSON with every text in it as documents can hold it. */
export function makeWritable<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === "string" ? writeText(each) : each,
  );
}

/** The address at full length where it leads to the web, else null: nothing else becomes a link. */
export function findWebAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
