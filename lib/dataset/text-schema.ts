import { z } from "zod";
import { findDay, findInstant } from "@/lib/domain/day";
import { DATE_BASES } from "@/lib/domain/vocabulary";

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const ENTITY_ID = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
const DAY_SHAPE = /^[12]\d{3}-\d{2}-\d{2}$/;
const INSTANT_SHAPE = /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Control characters, and halves of surrogate pairs, which neither UTF-8 nor the database can hold. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u;
const UNSTORABLE_BUT_LINE_BREAK = /(?!\n)[\p{Cc}\p{Cs}]/u;

export const slugSchema = z
  .string()
  .max(80)
  .regex(SLUG, "should be lower-case words joined by hyphens")
  .meta({ id: "Slug", description: "Lower-case words joined by hyphens, unique within its parent." });

export const entityIdSchema = z
  .string()
  .max(240)
  .regex(ENTITY_ID, "should be lower-case words joined by hyphens or dots")
  .meta({ id: "EntityId", description: "Lower-case words joined by hyphens or dots." });

/** One line of text: not blank, at most `max` characters, no control characters. */
export function lineSchema(max: number) {
  return textSchema(max).refine(
    (text) => !UNSTORABLE.test(text),
    "holds a line break, a control character or half a character",
  );
}

/** Text that may have several lines: not blank, at most `max` characters. */
export function proseSchema(max: number) {
  return textSchema(max).refine(
    (text) => !UNSTORABLE_BUT_LINE_BREAK.test(text),
    "holds a control character or half a character",
  );
}

/** Characters are code points, as JSON Schema, PostgreSQL and the domain count them. */
function textSchema(max: number) {
  return z
    .string()
    .regex(/\S/, "is blank")
    .refine((text) => [...text].length <= max, {
      error: ({ input }) => `has ${[...String(input)].length} characters, at most ${max} are allowed`,
    })
    .meta({ maxLength: max });
}

export const daySchema = z
  .string()
  .regex(DAY_SHAPE, "should be a day, YYYY-MM-DD")
  .transform((text, context) => {
    const day = findDay(text);
    if (day !== null) return day;
    context.addIssue({ code: "custom", message: `${text} is not in the calendar` });
    return z.NEVER;
  })
  .meta({ id: "Day", description: "A calendar day without zone, YYYY-MM-DD." });

export const instantSchema = z
  .string()
  .regex(INSTANT_SHAPE, "should be an instant with its zone, such as 2025-05-23T12:00:00.000Z")
  .transform((text, context) => {
    const instant = findDay(text.slice(0, 10)) && findInstant(text);
    if (instant !== null) return instant;
    context.addIssue({ code: "custom", message: `${text} is not in the calendar` });
    return z.NEVER;
  })
  .meta({
    id: "Instant",
    description: "An instant with its zone (ISO 8601); written in UTC to the millisecond.",
  });

export const webAddressSchema = z
  .string()
  .max(2048)
  .regex(/^https?:\/\/\S+$/, "should be an http or https address")
  .refine((text) => URL.canParse(text) && !UNSTORABLE.test(text), "is not a web address")
  .meta({ id: "WebAddress", description: "An http or https address." });

export const languageSchema = z
  .string()
  .max(35)
  .regex(LANGUAGE, "should be a language tag (BCP 47), such as en or uk")
  .meta({ id: "Language", description: "A BCP 47 language tag." });

export const dateBasisSchema = z.enum(DATE_BASES).meta({
  id: "DateBasis",
  description: "How the day is known: given, only as a latest possible day, or from the context.",
});
