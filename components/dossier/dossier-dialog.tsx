"use client";

import { X } from "lucide-react";
import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from "react";
import { dossier } from "@/messages";

interface DossierDialogProps {
  readonly closeHref: string;
  /** A selector of what takes the focus back when the dialog closes. */
  readonly opener: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * The panel that a cell opens. As sent by the server it is an open dialog with a link that closes it; with a
 * script it becomes modal: focus stays inside, Escape and a click beside it close it.
 */
export function DossierDialog({ closeHref, opener, onClose, children }: DossierDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the element is taken away, or the focus would be lost with it.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.close();
    element.showModal();
    return () => {
      element.close();
      document.querySelector<HTMLElement>(opener)?.focus();
    };
  }, [opener]);
  const close = (event: MouseEvent) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      open
      className="dossier-dialog"
      aria-labelledby="dossier-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="dossier-close">
        <a href={closeHref} className="control" onClick={close}>
          <X aria-hidden="true" size={15} />
          {dossier.close}
        </a>
      </div>
      {children}
    </dialog>
  );
}
