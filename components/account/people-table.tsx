import { DataTable } from "@/components/ui/data-table";
import type { ListedUser } from "@/lib/auth/people";
import { account, days } from "@/messages";
import { ActButton } from "./act-button";
import { RoleForm } from "./role-form";

const texts = account.people;

interface PeopleTableProps {
  readonly users: readonly ListedUser[];
  /** Who is looking. */
  readonly userId: string;
}

/** Everybody with an account, with their roles. */
export function PeopleTable({ users, userId }: PeopleTableProps) {
  return (
    <DataTable
      name={texts.title}
      columns={[
        { key: "name", label: texts.columns.name },
        { key: "email", label: texts.columns.email },
        { key: "role", label: texts.columns.role, width: "w-72" },
        { key: "since", label: texts.columns.since, short: true },
        { key: "act", label: texts.columns.act, width: "w-44" },
      ]}
      rows={users.map(({ id, name, email, role, createdAt, disabledAt }) => ({
        key: id,
        head: (
          <>
            {name} {id === userId && <span className="tag">{texts.you}</span>}
          </>
        ),
        cells: {
          email: <span className="break-all">{email}</span>,
          role: <RoleForm id={id} name={name} role={role} />,
          since: disabledAt === null ? days.instant(createdAt) : texts.disabled(days.instant(disabledAt)),
          act: (
            <ActButton
              label={disabledAt === null ? texts.disable : texts.enable}
              spoken={disabledAt === null ? texts.disableSpoken(name) : texts.enableSpoken(name)}
              method="PATCH"
              path={`/v1/users/${id}`}
              body={{ disabled: disabledAt === null }}
            />
          ),
        },
      }))}
    />
  );
}
