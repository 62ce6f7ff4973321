import { expect, test } from "vitest";
import { anomaliesOf, isToMend, type LetterAnomaly, type LetterToCheck } from "./letter-anomalies";

type Line = LetterToCheck["body"]["lines"][number];

const line = (rest: Partial<Line> = {}): Line => ({
  funder: "État",
  outcome: "granted",
  askedCents: 500_000,
  amountCents: 400_000,
  conditions: "",
  ...rest,
});
const refused = line({ outcome: "refused", amountCents: 0 });

const letter = (rest: Partial<LetterToCheck> = {}): LetterToCheck => ({
  body: { reason: "Projet attendu par les habitants du quartier.", lines: [line()] },
  hasReader: true,
  hasAddress: true,
  hasBankDetails: true,
  tookPart: ["secretary", "chair"],
  away: new Set(["mayor"]),
  ...rest,
});

test.each<[string, LetterToCheck, readonly LetterAnomaly[]]>([
  ["nothing when all is there", letter(), []],
  ["nobody to receive it", letter({ hasReader: false }), ["no-reader"]],
  [
    "a grant of nothing",
    letter({ body: { ...letter().body, lines: [line({ amountCents: 0 })] } }),
    ["nothing-granted"],
  ],
  ["no reason", letter({ body: { reason: "  ", lines: [refused] } }), ["no-reason"]],
  ["a refusal in two words", letter({ body: { reason: "Hors sujet.", lines: [refused] } }), ["short-reason"]],
  ["nothing of a grant in two words", letter({ body: { reason: "Bon projet.", lines: [line()] } }), []],
  ["one who was away took part", letter({ away: new Set(["secretary"]) }), ["recused-took-part"]],
  ["no address", letter({ hasAddress: false }), ["no-address"]],
  ["no bank details for a grant", letter({ hasBankDetails: false }), ["no-bank-details"]],
  [
    "none needed for a refusal",
    letter({ hasBankDetails: false, body: { ...letter().body, lines: [refused] } }),
    [],
  ],
])("is found: %s", (_situation, toCheck, anomalies) => {
  expect(anomaliesOf(toCheck)).toEqual(anomalies);
});

test.each<[readonly LetterAnomaly[], boolean]>([
  [[], false],
  [["short-reason", "no-address", "no-bank-details"], false],
  [["no-address", "no-reader"], true],
])("%o: to mend %s", (anomalies, mend) => {
  expect(isToMend(anomalies)).toBe(mend);
});
