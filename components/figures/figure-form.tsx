import type { ReactNode } from "react";
import { figurePages } from "@/messages";
import { TidyForm } from "./tidy-form";

interface FigureFormProps {
  readonly action: string;
  readonly label: string;
  /** The parameters of the page; those without a field of their own go along unseen. */
  readonly search: URLSearchParams;
  /** The names of the fields among `children`. */
  readonly visible: readonly string[];
  /** By field, what an address without it means. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A plain form whose fields are parameters of the page's address. */
export function FigureForm(props: FigureFormProps) {
  const { action, label, search, visible, defaults, className, children } = props;
  const carried = [...search].filter(([name]) => !visible.includes(name));
  return (
    <TidyForm
      action={action}
      label={label}
      className={className}
      defaults={Object.fromEntries(
        Object.entries(defaults).map(([name, value]) => [name, [value ?? []].flat().map(String)]),
      )}
    >
      {carried.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" className="control on">
        {figurePages.apply}
      </button>
    </TidyForm>
  );
}
