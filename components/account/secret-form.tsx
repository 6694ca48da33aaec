"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CopyText } from "@/components/dossier/copy-text";
import type { JsonObject } from "@/lib/domain/json";
import { type AccountField, AccountForm } from "./account-form";
import { askAccount } from "./account-request";

interface SecretFormProps {
  readonly fields: readonly AccountField[];
  readonly submit: string;
  readonly path: "/v1/tokens" | "/v1/invitations" | "/v1/password-resets";
  /** The field of the answer that is shown this once. */
  readonly secret: "secret" | "link";
  readonly made: string;
}

/** Makes something whose secret is shown once, to be copied. */
export function SecretForm({ fields, submit, path, secret, made }: SecretFormProps) {
  const router = useRouter();
  const [shown, setShown] = useState<string | null>(null);

  function readValues(values: Readonly<Record<string, string>>): JsonObject {
    const numbers = fields.filter(({ name, type }) => type === "number" && values[name] !== undefined);
    return { ...values, ...Object.fromEntries(numbers.map(({ name }) => [name, readNumber(values[name])])) };
  }

  return (
    <>
      <AccountForm
        fields={fields}
        submit={submit}
        send={(values) => {
          setShown(null);
          return askAccount({ method: "POST", path, body: readValues(values) });
        }}
        onDone={(body) => {
          setShown(String(body[secret]));
          router.refresh();
        }}
      />
      <div role="status">
        {shown !== null && (
          <div className="notice mt-4">
            <p className="mb-2 font-semibold">{made}</p>
            <CopyText text={shown} />
          </div>
        )}
      </div>
    </>
  );
}

/** The number that a text means; the text itself, for the API to refuse, where it means none. */
function readNumber(text = ""): number | string {
  return /^\d+$/.test(text.trim()) ? Number(text) : text;
}
