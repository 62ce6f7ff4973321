import { get } from "react-hook-form";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { nestedErrors, toldAtFields } from "./told-at-fields";

interface List {
  lines: { label: string; amount: string }[];
}

const schema = z.object({
  lines: z.array(z.object({ label: z.string().check(z.maxLength(5, "Raccourcissez.")), amount: z.string() })),
});
const noCents = ({ lines }: List) =>
  lines.flatMap(({ amount }, index) =>
    amount === "x" ? [{ name: `lines.${index}.amount`, message: "Écrivez un montant." }] : [],
  );
const ask = async (values: List) => {
  const options = { fields: {}, shouldUseNativeValidation: false };
  return toldAtFields<List>(schema, noCents)(values, undefined, options);
};

describe("toldAtFields", () => {
  it("is silent when there is nothing to mend", async () => {
    const values = { lines: [{ label: "a", amount: "1" }] };
    expect(await ask(values)).toEqual({ values, errors: {} });
  });

  it("takes radios without an answer, held as null, for an answer left out", async () => {
    const unchosen = { lines: [{ label: null as unknown as string, amount: "1" }] };
    expect(await ask(unchosen)).toEqual({ values: { lines: [{ label: "", amount: "1" }] }, errors: {} });
  });

  it("tells at its field what the schema refuses and what the rule sees", async () => {
    const { errors } = await ask({
      lines: [
        { label: "a", amount: "1" },
        { label: "bien trop long", amount: "x" },
      ],
    });
    expect(get(errors, "lines.1.label")).toMatchObject({ message: "Raccourcissez." });
    expect(get(errors, "lines.1.amount")).toMatchObject({ message: "Écrivez un montant." });
    expect(get(errors, "lines.0")).toBeUndefined();
  });
});

describe("nestedErrors", () => {
  it("keeps the first sentence of a field, and the form's own at its root", () => {
    const errors = nestedErrors<List>([
      { name: "lines.0.label", message: "un" },
      { name: "lines.0.label", message: "deux" },
      { name: "", message: "tout" },
    ]);
    expect(get(errors, "lines.0.label.message")).toBe("un");
    expect(get(errors, "root.message")).toBe("tout");
  });
});
