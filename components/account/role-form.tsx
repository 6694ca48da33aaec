"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { ROLES, type Role } from "@/lib/auth/access";
import { account } from "@/messages";
import { askAccount } from "./account-request";

interface RoleFormProps {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** The role of somebody, changed only when it is saved: arrow keys move through the choices. */
export function RoleForm({ id, name, role }: RoleFormProps) {
  const router = useRouter();
  const select = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState(role);
  const [problem, setProblem] = useState<string | null>(null);

  async function save(event: FormEvent) {
    event.preventDefault();
    setProblem(null);
    const answer = await askAccount({ method: "PATCH", path: `/v1/users/${id}`, body: { role: chosen } });
    if (answer.kind === "done") {
      // The button is about to go.
      select.current?.focus();
      router.refresh();
    } else setProblem(answer.problem);
  }

  return (
    <form onSubmit={save} className="flex flex-wrap items-center gap-2">
      <select
        ref={select}
        className="control"
        aria-label={account.people.roleOf(name)}
        value={chosen}
        onChange={({ target }) => setChosen(ROLES.find((known) => known === target.value) ?? role)}
      >
        {ROLES.map((known) => (
          <option key={known} value={known}>
            {account.role[known]}
          </option>
        ))}
      </select>
      {chosen !== role && (
        <button type="submit" className="control primary" aria-label={account.people.saveRoleSpoken(name)}>
          {account.people.saveRole}
        </button>
      )}
      <div role="alert" className="basis-full">
        {problem && <p className="field-fault">{problem}</p>}
      </div>
    </form>
  );
}
