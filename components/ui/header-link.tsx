interface HeaderLinkProps {
  readonly href: string;
  readonly isCurrent: boolean;
  readonly text: string;
}

/** A link in the head of a page, underlined where one is. */
export function HeaderLink({ href, isCurrent, text }: HeaderLinkProps) {
  return (
    <a
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className="flex items-center border-b-2 border-transparent pt-0.5 text-mute hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
    >
      {text}
    </a>
  );
}
