"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { entries as texts } from "@/messages";
import type { Choice } from "./reference-choices";

const SHOWN = 40;

interface ComboboxProps {
  readonly id: string;
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly onChoose: (value: string) => void;
  /** Chooses nothing again; left out where that is no answer. */
  readonly onClear?: (() => void) | undefined;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: true | undefined;
}

/** One of many, found by typing any of its words; the list follows, and arrow keys go through it. */
export function Combobox({ id, value, choices, onChoose, onClear, ...described }: ComboboxProps) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const isOpen = typed !== null;
  const chosen = choices.find((choice) => choice.value === value);
  const found = isOpen ? findChoices(choices, typed) : [];
  const shown = found.slice(0, SHOWN);

  function close() {
    setTyped(null);
    setActive(0);
  }
  function choose(choice: Choice | undefined) {
    if (choice === undefined) return;
    close();
    onChoose(choice.value);
  }
  function onKeyDown(event: KeyboardEvent) {
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        event.preventDefault();
        if (!isOpen) return setTyped("");
        const step = event.key === "ArrowDown" ? 1 : -1;
        const next = (active + step + shown.length) % Math.max(1, shown.length);
        setActive(next);
        document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: "nearest" });
        return;
      }
      case "Enter":
        if (!isOpen) return;
        event.preventDefault();
        return choose(shown[active]);
      case "Escape":
        if (!isOpen) return;
        event.preventDefault();
        return close();
    }
  }
  return (
    <div className="combobox">
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        className="input"
        autoComplete="off"
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && shown.length > 0 ? `${list}-${active}` : undefined}
        {...described}
        placeholder={texts.search.placeholder}
        value={typed ?? chosen?.title ?? value ?? ""}
        onFocus={(event) => event.target.select()}
        onClick={() => setTyped((before) => before ?? "")}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      {onClear && value !== null && value !== "" && !isOpen && (
        <button
          type="button"
          className="combobox-clear"
          aria-label={texts.search.clear}
          title={texts.search.clear}
          onClick={() => {
            onClear();
            input.current?.focus();
          }}
        >
          <X aria-hidden="true" size={16} />
        </button>
      )}
      <div
        id={list}
        role="listbox"
        aria-label={texts.search.placeholder}
        className="combobox-list"
        hidden={!isOpen}
      >
        {shown.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the focus and takes the keys.
          <div
            key={choice.value}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="combobox-option"
            // Before the input loses the focus, which closes the list.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            {choice.title}
          </div>
        ))}
      </div>
      <p aria-live="polite" className={isOpen && found.length !== shown.length ? "field-hint" : "sr-only"}>
        {isOpen &&
          (found.length > shown.length
            ? texts.search.more(found.length - shown.length)
            : texts.search.found(found.length))}
      </p>
    </div>
  );
}

/** Those that hold all of the words. */
export function findChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return choices.filter(({ value, title }) => {
    const text = `${title} ${value}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
