import { describe, expect, it } from "vitest";
import { formState } from "./form-state";

const refusal = {
  form: "identity",
  values: { name: " Régie ", publics: ["a", "b"], born: { day: "31", month: "2", year: "1958" } },
  errors: [
    { name: "name", message: "Écrivez le nom." },
    { name: "born.day", message: "Écrivez une date qui existe." },
  ],
};

describe("formState", () => {
  it("starts with the defaults", () => {
    const form = formState(undefined, { name: "Régie", count: 0, hasStaff: false, born: "1958-03-09" });
    expect(form.isRefused).toBe(false);
    expect(form.field("name")).toEqual({ name: "name", value: "Régie", error: undefined });
    expect(form.valueOf("count")).toBe("0");
    expect(form.valueOf("hasStaff")).toBe("no");
    expect(form.date("born").value).toEqual({ day: "09", month: "03", year: "1958" });
    expect(form.choices("publics").values).toEqual([]);
  });

  it("comes back as typed, with its errors", () => {
    const form = formState(refusal, { name: "Régie" });
    expect(form.isRefused).toBe(true);
    expect(form.field("name")).toEqual({ name: "name", value: " Régie ", error: "Écrivez le nom." });
    expect(form.choices("publics").values).toEqual(["a", "b"]);
    expect(form.countOf("publics")).toBe(2);
    expect(form.date("born")).toEqual({
      name: "born",
      value: { day: "31", month: "2", year: "1958" },
      error: "Écrivez une date qui existe.",
    });
  });

  it("gives the rows of a list as the values of their fields", () => {
    const form = formState(undefined, { grants: [{ year: "2025", title: "Ateliers" }, {}, "x"] });
    expect(form.rowsOf("grants")).toEqual([{ year: "2025", title: "Ateliers" }, {}]);
    expect(form.rowsOf("others")).toEqual([]);
  });

  it("leaves the other forms of the page as they were", () => {
    expect(formState(refusal, { name: "Régie" }, "note").field("name").value).toBe("Régie");
    expect(formState(refusal, {}, "identity").isRefused).toBe(true);
  });

  it.each([null, { ok: true }, "non", { values: {} }])("takes %j for no refusal", (answer) => {
    expect(formState(answer, {}).isRefused).toBe(false);
  });
});
