import { describe, expect, test } from "vitest";
import { cents } from "~/domain/money/cents";
import { moved, reordered, shareOf, standings } from "./standing";

const envelope = { envelopeId: "state", room: cents(1_000) };
const asking = (id: string, amount: number, envelopeId = "state") => ({
  id,
  amounts: [{ envelopeId, amount: cents(amount) }],
});

describe("an envelope", () => {
  test("ends at the first dossier that it cannot serve, and says by how much it is exceeded", () => {
    const [standing] = standings([asking("a", 600), asking("b", 500), asking("c", 100)], [envelope]);
    expect(standing).toMatchObject({ proposed: 1_200, left: -200, endsAt: 2 });
    expect(standing!.rows.map(({ left }) => left)).toEqual([400, -100, -200]);
  });

  test("serves to the last cent, and does not end", () => {
    expect(standings([asking("a", 1_000)], [envelope])[0]).toMatchObject({ left: 0, endsAt: null });
  });

  test("knows only the dossiers that draw on it, by their rank in the whole list", () => {
    const [standing] = standings([asking("a", 5, "city"), asking("b", 7)], [envelope]);
    expect(standing!.rows).toEqual([{ id: "b", rank: 2, left: 993 }]);
  });
});

test.each([
  ["nobody moved", [1, 2, 3], "abc"],
  ["a worse rank goes behind who holds it", [3, 2, 3], "bca"],
  ["a better rank passes before who holds it", [1, 2, 1], "cab"],
  ["two exchanged", [2, 1, 3], "bac"],
] as const)("ranks typed: %s", (_situation, ranks, order) => {
  const items = ranks.map((rank, index) => ({ id: "abc"[index]!, rank }));
  expect(
    reordered(items)
      .map(({ id }) => id)
      .join(""),
  ).toBe(order);
});

test.each([
  ["up", "b", -1, "bac"],
  ["down", "b", 1, "acb"],
  ["up from the top", "a", -1, "abc"],
  ["down from the bottom", "c", 1, "abc"],
  ["a stranger", "z", 1, "abc"],
] as const)("a dossier moves %s", (_situation, id, by, order) => {
  const items = [{ id: "a" }, { id: "b" }, { id: "c" }];
  expect(
    moved(items, id, by)
      .map((item) => item.id)
      .join(""),
  ).toBe(order);
});

test.each([
  [100_050, 100, 100_050],
  [100_050, 70, 70_000],
  [50, 10, 1],
  [0, 70, 0],
])("of %i cents, %i %% is %i", (amount, percent, share) => {
  expect(shareOf(cents(amount), percent)).toBe(share);
});
