import type { Inline, Prose } from "@/lib/briefing/document";

/** Text as a briefing's files set it. */
export function ProseView({ prose }: { readonly prose: readonly Prose[] }) {
  return (
    <div className="briefing-prose">
      {prose.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name, and are drawn anew when they change
        <Block key={at} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { readonly block: Prose }) {
  switch (block.kind) {
    case "paragraph":
      return (
        <p>
          <Inlines inlines={block.inlines} />
        </p>
      );
    case "heading":
      // Not a heading of this page: those are the composer's own.
      return (
        <p className="briefing-subheading">
          <Inlines inlines={block.inlines} />
        </p>
      );
    case "quote":
      return (
        <blockquote>
          <Inlines inlines={block.inlines} />
        </blockquote>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List>
          {block.items.map((inlines, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={at}>
              <Inlines inlines={inlines} />
            </li>
          ))}
        </List>
      );
    }
  }
}

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  return inlines.map(({ text, strong, emphasis, href }, at) => {
    const said = emphasis ? <em>{text}</em> : text;
    const told = strong ? <strong>{said}</strong> : said;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={at} className="whitespace-pre-line">
        {href === null ? (
          told
        ) : (
          <a className="link" href={href} rel="noreferrer">
            {told}
          </a>
        )}
      </span>
    );
  });
}
