import { describe, expect, it } from "vitest";
import { z } from "zod";
import { sentenceFor } from "./sentences";
import {
  optionalAmount,
  optionalDay,
  optionalText,
  repeated,
  tickable,
  typedAmount,
  typedCount,
  typedDay,
  typedYesNo,
} from "./typed-values";

const missing = "Répondez.";
const accepted: [z.ZodType, unknown, unknown][] = [
  [optionalText(), "  ", null],
  [optionalText(), undefined, null],
  [typedAmount(missing), "1 234,5 €", 123450],
  [optionalAmount(), "", null],
  [typedCount(missing), "1 200", 1200],
  [typedYesNo(missing), "no", false],
  [tickable(), undefined, false],
  [tickable(), "yes", true],
  [repeated(z.string()), undefined, []],
  [repeated(z.string()), "a", ["a"]],
  [repeated(z.string()), ["a", "b"], ["a", "b"]],
  [typedDay(missing), { day: "9", month: "3", year: "1958" }, "1958-03-09"],
  [optionalDay(), undefined, null],
  [optionalDay(), { day: "", month: "", year: "" }, null],
];

const refused: [z.ZodType, unknown, RegExp][] = [
  [typedAmount(missing), "", /^Répondez\.$/],
  [typedAmount(missing), "douze", /par exemple 1\u00A0250/],
  [typedCount(missing), "1,5", /nombre entier/],
  [typedYesNo(missing), undefined, /^Répondez\.$/],
  [typedDay(missing), undefined, /^Répondez\.$/],
  [typedDay(missing), { day: "31", month: "2", year: "2027" }, /date qui existe/],
  [typedDay(missing), { day: "1", month: "2", year: "27" }, /date qui existe/],
  [optionalDay(), { day: "1", month: "", year: "" }, /date qui existe/],
  [repeated(z.enum(["a"])), ["b"], /Choisissez/],
];

describe("typed values", () => {
  it.each(accepted)("%# reads %s", (schema, sent, value) => {
    expect(schema.parse(sent)).toEqual(value);
  });

  it.each(refused)("%# refuses with a sentence that says what to do", (schema, sent, sentence) => {
    expect(schema.safeParse(sent, { error: sentenceFor }).error?.issues[0]?.message).toMatch(sentence);
  });
});

describe("sentences", () => {
  const issues: [z.ZodType, unknown][] = [
    [z.string(), undefined],
    [z.string(), 3],
    [z.number(), "x"],
    [z.date(), "x"],
    [z.string().min(1), ""],
    [z.string().min(5), "a"],
    [z.string().max(1), "abc"],
    [z.array(z.string()).min(1), []],
    [z.array(z.string()).min(2), []],
    [z.array(z.string()).max(0), ["a"]],
    [z.number().min(3), 1],
    [z.number().max(3), 9],
    [z.number().multipleOf(5), 3],
    [z.enum(["a"]), "b"],
    [z.email(), "b"],
    [z.uuid(), "b"],
    [z.strictObject({}), { a: 1 }],
    [z.union([z.literal("a"), z.literal(3)]), "b"],
    [z.string().refine(() => false), "b"],
  ];

  it.each(issues)("%# is French and never says only that it is wrong", (schema, sent) => {
    const { message } = schema.safeParse(sent, { error: sentenceFor }).error!.issues[0]!;
    expect(message).not.toMatch(/invalid/i);
    expect(message).toMatch(/^(Répondez|Écrivez|Choisissez|Donnez|Gardez|Raccourcissez|Vérifiez|Cette page)/);
    expect(message).not.toMatch(/ [:;?!]/);
  });
});
