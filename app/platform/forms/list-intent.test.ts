import { expect, test } from "vitest";
import { readListIntent, withListChanged } from "./list-intent";

const values = { title: "x", rows: [{ a: "1" }, { a: "2" }, { a: "3" }] };
const after = (value: string) => {
  const intent = readListIntent(value);
  return intent.to === "save" ? null : withListChanged(values, intent).rows;
};

test.each([
  ["add:rows", [{ a: "1" }, { a: "2" }, { a: "3" }, {}]],
  ["remove:rows:1", [{ a: "1" }, { a: "3" }]],
  ["up:rows:2", [{ a: "1" }, { a: "3" }, { a: "2" }]],
  ["down:rows:0", [{ a: "2" }, { a: "1" }, { a: "3" }]],
  ["up:rows:0", values.rows],
  ["down:rows:2", values.rows],
  ["add:others", values.rows],
])("%s", (value, rows) => {
  expect(after(value)).toEqual(rows);
});

test.each(["save", "", "up:rows", "remove:rows:x"])("%s saves", (value) => {
  expect(readListIntent(value)).toEqual({ to: "save" });
});
