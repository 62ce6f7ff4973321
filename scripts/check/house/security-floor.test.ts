import { expect, test } from "vitest";
import { belowFloor } from "./security-floor";

const floors = { nodemailer: "10.4.1" };
const copy = (version: string, folder = "node_modules/nodemailer") => ({
  folder,
  name: "nodemailer",
  version,
});

test.each(["10.4.1", "10.4.2", "10.6.0", "11.0.0"])("%s is safe", (version) => {
  expect(belowFloor([copy(version)], floors)).toEqual([]);
});

test.each(["10.4.0", "10.3.9", "9.99.99", "10.3.1-beta.2"])("%s is not", (version) => {
  expect(belowFloor([copy(version)], floors)).toHaveLength(1);
});

test("a nested copy is found", () => {
  const nested = copy("10.3.1", "node_modules/mailparser/node_modules/nodemailer");
  expect(belowFloor([copy("10.6.0"), nested], floors)).toMatchObject([{ path: nested.folder }]);
});

test("a floor without any installed copy is a fault of the list", () => {
  expect(belowFloor([], floors)).toMatchObject([{ fact: "nodemailer is not installed" }]);
});
