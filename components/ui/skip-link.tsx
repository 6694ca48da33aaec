import { shell } from "@/messages";

/** Takes the keyboard past the head of a page, to what `Main` holds. */
export function SkipLink() {
  return (
    <a className="skip no-print" href="#content">
      {shell.skip}
    </a>
  );
}
