import { describe, expect, it } from "vitest";
import { singleRecipient } from "./single-recipient";

describe("singleRecipient", () => {
  it.each([
    "anne-sophie.lefebvre@demo.example",
    "o'brien+portail@mairie.example",
    "jérôme@associations.example",
    "contact@école.example",
    "a@xn--cole-9oa.example",
  ])("takes %s", (address) => {
    expect(singleRecipient(address)).toBe(address);
  });

  it.each([
    ["two addresses", "a@demo.example,b@demo.example"],
    ["two addresses, the other list mark", "a@demo.example;b@demo.example"],
    ["a header behind a line end", "a@demo.example\r\nBcc: b@demo.example"],
    ["a lone line feed", "a@demo.example\n"],
    ["a name and an address", "Anne <a@demo.example>"],
    ["a quoted address inside another", '"b@evil.example"@demo.example'],
    ["a comment", "a@demo.example(b@evil.example)"],
    ["a group", "team:a@demo.example"],
    ["a space", "a @demo.example"],
    ["an invisible mark", "a\u202E@demo.example"],
    ["a route", "a@evil.example@demo.example"],
    ["no domain", "a@"],
    ["no person", "@demo.example"],
    ["a domain that ends in a dot", "a@demo.example."],
    ["more than an envelope holds", `a@${"b".repeat(253)}.example`],
    ["nothing", ""],
  ])("refuses %s", (_, address) => {
    expect(() => singleRecipient(address)).toThrow(RangeError);
  });
});
