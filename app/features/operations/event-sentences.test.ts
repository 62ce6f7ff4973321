import { expect, it } from "vitest";
import { eventSentence, subjectWord } from "./event-sentences";

it("says what is known in words", () => {
  expect(eventSentence("call.published")).toBe("Appel publié");
});

it.each(["unheard.of", "constructor", "__proto__", "toString"])("leaves %s as it is", (name) => {
  expect(eventSentence(name)).toBe(name);
  expect(subjectWord(name)).toBe(name);
});
