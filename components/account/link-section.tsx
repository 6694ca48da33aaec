import type { ComponentProps } from "react";
import { PageSection } from "@/components/ui/page-section";
import { LinkTable } from "./link-table";
import { SecretForm } from "./secret-form";

type TableProps = Omit<ComponentProps<typeof LinkTable>, "name">;
type FormProps = Pick<ComponentProps<typeof SecretForm>, "fields" | "submit" | "made">;

interface LinkSectionProps extends TableProps, FormProps {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** What is said where no link is open. */
  readonly none: string;
}

/** The one-time links of one kind that are open, and a form that makes another. */
export function LinkSection({ id, title, lead, none, fields, submit, made, ...table }: LinkSectionProps) {
  return (
    <PageSection id={id} title={title} lead={lead}>
      {table.links.length === 0 ? <p className="text-mute">{none}</p> : <LinkTable name={title} {...table} />}
      <div className="mt-6 max-w-md">
        <SecretForm fields={fields} submit={submit} path={table.path} secret="link" made={made} />
      </div>
    </PageSection>
  );
}
