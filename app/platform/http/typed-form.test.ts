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

test.each(["postcode=62220", "communeCode=62215", "criteria.0.code=S1"])(
  "an answer is no secret: %s",
  (body) => expect(typedForm(body)).toEqual({ fields: [...new URLSearchParams(body)] }),
);

test("neither is an empty one, nor one past all measure", () => {
  expect(typedForm("")).toBeUndefined();
  expect(typedForm("a=1&".repeat(501))).toBeUndefined();
});
