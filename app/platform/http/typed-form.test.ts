import { expect, test } from "vitest";
import { typedForm } from "./typed-form";

test("what was typed is given back, in order, twice-named fields included", () => {
  expect(typedForm("title=Jardin+partag%C3%A9&days=lundi&days=mardi")).toEqual({
    fields: [
      ["title", "Jardin partagé"],
      ["days", "lundi"],
      ["days", "mardi"],
    ],
  });
});

test.each([
  "email=a&password=b",
  "mot-de-passe=b",
  "email=a&code=123456",
  "newPassword=x",
  "recoveryToken=x",
])("a form with a secret is not: %s", (body) => expect(typedForm(body)).toBeUndefined());

test("neither is an empty one, nor one past all measure", () => {
  expect(typedForm("")).toBeUndefined();
  expect(typedForm("a=1&".repeat(501))).toBeUndefined();
});
