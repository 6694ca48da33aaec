"use client";

import { useEffect, useState } from "react";
import { asJsonObject } from "@/lib/domain/json";
import { desk, marks } from "@/messages";
import { askDesk } from "./desk-request";

const EVERY = 15_000;

/** Tells that this entry is open here, and who else has it open. */
export function PresenceHint({ subject }: { readonly subject: string }) {
  const [others, setOthers] = useState<readonly string[]>([]);
  useEffect(() => {
    let isOpen = true;
    const tell = async (isPresent: boolean) => {
      const answer = await askDesk({
        method: "PUT",
        path: "/presence",
        body: { subject, isPresent },
        keepalive: true,
      });
      if (answer.kind !== "done" || !isOpen) return;
      const people = Array.isArray(answer.body.others) ? answer.body.others : [];
      setOthers(people.map((person) => String(asJsonObject(person).name ?? "")));
    };
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void tell(true);
    }, EVERY);
    const leave = () => void tell(false);
    void tell(true);
    window.addEventListener("pagehide", leave);
    return () => {
      isOpen = false;
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [subject]);
  return (
    <p aria-live="polite" className={others.length > 0 ? "notice" : "sr-only"}>
      {others.length > 0 && (others.length === 1 ? desk.present : desk.presentMany)(marks.list([...others]))}
    </p>
  );
}
