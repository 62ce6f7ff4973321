import { expect, test } from "vitest";
import { votesInWords, type VoteChoice } from "./votes";

test.each<[string, VoteChoice[], string | null]>([
  ["nobody yet", [], null],
  ["one voice", ["favourable"], "1 pour, 0 contre, 0 abstention"],
  ["everybody", ["favourable", "against", "abstention", "abstention"], "1 pour, 1 contre, 2 abstentions"],
])("the votes of %s in words", (_situation, choices, words) => {
  expect(votesInWords(choices)).toBe(words);
});
