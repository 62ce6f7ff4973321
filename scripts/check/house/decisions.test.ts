import { expect, test } from "vitest";
import { undecided } from "./decisions";

test("a package that no decision names is found", () => {
  expect(undecided(["zod", "left-pad"], "**Choice:** zod 4.6.7.")).toMatchObject([
    { fact: "no decision names left-pad" },
  ]);
});

test("a longer name does not speak for a shorter one", () => {
  expect(undecided(["pg"], "pg-boss 12.38.0 and @prisma/adapter-pg")).toHaveLength(1);
});

test("scoped names, and types that go with their package", () => {
  expect(undecided(["@node-rs/argon2", "@types/pg"], "`@node-rs/argon2` 2.2.1.")).toEqual([]);
});
