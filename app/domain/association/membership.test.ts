import { expect, test } from "vitest";
import { mayLeave } from "./membership";

const owner = { id: "owner", mandates: ["owner", "signatory"] as const };
const editor = { id: "editor", mandates: ["editor"] as const };

test("the only owner stays", () => {
  expect(mayLeave([owner, editor], "owner").ok).toBe(false);
});

test("an owner leaves when another one stays", () => {
  expect(mayLeave([owner, { id: "second", mandates: ["owner"] }], "owner").ok).toBe(true);
});

test("anyone else leaves", () => {
  expect(mayLeave([owner, editor], "editor").ok).toBe(true);
});
