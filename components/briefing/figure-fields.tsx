"use client";

import { type ChoiceParameter, isChoice, listOptions } from "@/components/figures/parameter-options";
import type { FigureChoice } from "@/lib/briefing/briefing";
import { type Day, findDay } from "@/lib/domain/day";
import { FIGURE_PARAMETERS, type FigureRequest } from "@/lib/figures/framed/figure-request";
import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { briefingPage, figurePages } from "@/messages";
import { CategoryList, IssueList, PartyList } from "./choice-lists";
import { DayInput } from "./day-input";
import { PickField } from "./pick-field";

interface FigureFieldsProps {
  readonly choices: BriefingChoices;
  readonly figure: FigureChoice;
  readonly onChange: (figure: FigureChoice, parameter: string) => void;
}

type Parameter = keyof FigureRequest;

/* What the whole briefing chooses, and a figure may choose otherwise. */
const SHARED: readonly Parameter[] = ["asOf", "compare", "parties", "issues"];

const { fields } = figurePages;

/** What one figure shows: its own parameters, and where it differs from the whole briefing. */
export function FigureFields({ choices, figure, onChange }: FigureFieldsProps) {
  const read = FIGURE_PARAMETERS[figure.name].filter((name) => name !== "recordedAt");
  const own = read.filter((name) => !SHARED.includes(name));
  const shared = read.filter((name) => SHARED.includes(name));
  const differs = shared.some((name) => Object.hasOwn(figure.parameters, name));
  const set = (name: Parameter, value: string | readonly string[] | null) => {
    const { [name]: _, ...others } = figure.parameters;
    const isOpen = value === null || value.length === 0;
    onChange({ ...figure, parameters: isOpen ? others : { ...others, [name]: value } }, name);
  };
  const field = (name: (typeof read)[number]) =>
    isChoice(name) ? (
      <PickField
        key={name}
        label={fields[name]}
        value={String(figure.parameters[name] ?? "")}
        options={listOptions(name, choices)}
        onChange={(value) => set(name, value)}
      />
    ) : (
      <ParameterField key={name} name={name} choices={choices} parameters={figure.parameters} set={set} />
    );
  return (
    <div className="grid min-w-0 gap-2">
      {own.length > 0 && (
        <fieldset className="min-w-0">
          <legend className="field-label">{briefingPage.part.shows}</legend>
          <div className="flex flex-wrap items-end gap-2.5">{own.map(field)}</div>
        </fieldset>
      )}
      <details open={differs || undefined}>
        <summary className="w-fit py-1 text-[0.8125rem] text-mute">{briefingPage.part.other}</summary>
        <p className="mb-2 text-xs text-mute">{briefingPage.part.otherNote}</p>
        <div className="flex flex-wrap items-end gap-2.5">{shared.map(field)}</div>
      </details>
    </div>
  );
}

interface ParameterFieldProps {
  readonly name: Exclude<Parameter, ChoiceParameter | "recordedAt">;
  readonly choices: BriefingChoices;
  readonly parameters: FigureChoice["parameters"];
  readonly set: (name: Parameter, value: string | readonly string[] | null) => void;
}

function ParameterField({ name, choices, parameters, set }: ParameterFieldProps) {
  const given = parameters[name];
  const one = typeof given === "string" ? given : "";
  const many = given === undefined ? [] : [given].flat();
  const list = { choices, chosen: many, onChange: (chosen: readonly string[]) => set(name, chosen) };
  switch (name) {
    case "asOf":
    case "compare":
    case "from":
    case "through":
      return <DayParameter name={name} value={findDay(one)} choices={choices} set={set} />;
    case "parties":
      return <PartyList {...list} />;
    case "issues":
      return <IssueList {...list} />;
    case "categories":
      return <CategoryList {...list} />;
    case "diff":
      return (
        <label className="flex min-h-8.5 items-center gap-2 text-sm">
          <input
            type="checkbox"
            checked={one === "true"}
            onChange={(event) => set(name, event.target.checked ? "true" : null)}
          />
          {fields.diff}
        </label>
      );
    case "q":
      return (
        <label className="block min-w-0">
          <span className="block text-xs text-mute">{fields.q}</span>
          <input
            type="search"
            className="control w-full"
            maxLength={100}
            value={one}
            onChange={(event) => set(name, event.target.value)}
          />
        </label>
      );
  }
}

interface DayParameterProps {
  readonly name: "asOf" | "compare" | "from" | "through";
  readonly value: Day | null;
  readonly choices: BriefingChoices;
  readonly set: ParameterFieldProps["set"];
}

function DayParameter({ name, value, choices: { coverage }, set }: DayParameterProps) {
  return (
    <DayInput
      label={fields[name]}
      value={value}
      {...coverage}
      onChange={(day) => set(name, day)}
      clear={briefingPage.part.asBriefing(fields[name])}
    />
  );
}
