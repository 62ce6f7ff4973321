import { describe, expect } from "vitest";
import { answerPart } from "~/features/calls/builder/answer-part.server";
import { findPartPage } from "~/features/calls/builder/part-page.server";
import { findPublicCall } from "~/features/calls/public-call.server";
import { publishCall } from "~/features/calls/publish-call.server";
import { findRelayedCall } from "~/features/relay/relayed-calls.server";
import { callDetail } from "~/features/relay/public-api";
import type { Db } from "~/platform/database/database.server";
import type { FormValues } from "~/platform/forms/form-values";
import { test } from "../../support/database/database-test";
import { createCallWorld, openAt, portsAt, type CallWorld } from "./call-world";

async function setLimits(db: Db, { actor, callId, funderIds: [state, epci] }: CallWorld, limits: FormValues) {
  const target = { callId, part: "funders" as const };
  const page = await findPartPage(portsAt(db, openAt), actor, target);
  const lines = page!.values.f as Record<string, FormValues>;
  const values = {
    f: { ...lines, [state]: { ...lines[state], ...limits }, [epci]: { ...lines[epci], max: "3 000" } },
    _seen: page!.seen,
  };
  return answerPart(portsAt(db, openAt), actor, { ...target, posted: { form: null, values } });
}

describe("what a funder of a call gives at least, at most, and in proportion", () => {
  test("is set in the builder and told on the page of the call and to other sites", async ({ db }) => {
    const world = await createCallWorld(db);
    const ports = portsAt(db, openAt);
    const limits = { min: "1 500", max: "20 000,50", share: "50 %" };
    expect(await setLimits(db, world, limits)).toEqual({ kind: "saved" });
    const { callId, actor, draft } = world;
    const { revision } = await db.callVersion.findFirstOrThrow({ where: { callId } });
    expect(await publishCall(ports, actor, { callId, version: 0, revision })).toMatchObject({ ok: true });

    const read = await findPublicCall(ports, draft.slug);
    expect(read?.funders.map((funder) => funder.limits)).toEqual([
      { minCents: 150_000, maxCents: 2_000_050, maxShare: 5_000 },
      { minCents: null, maxCents: 300_000, maxShare: null },
    ]);
    const relayed = await findRelayedCall(ports, { slug: draft.slug });
    expect(callDetail(relayed!, "https://pilier.example.fr")).toMatchObject({
      funders: [
        { amount: "50000.00", minAmount: "1500.00", maxAmount: "20000.50", maxShare: 0.5 },
        { minAmount: null, maxAmount: "3000.00", maxShare: null },
      ],
      // The agglomération alone may give less than the State's minimum: the rule on the least grant decides.
      award: { min: "1000.00", max: "23000.50" },
    });
  });

  test.for([
    [{ share: "0" }, "share"],
    [{ share: "101" }, "share"],
    [{ share: "la moitié" }, "share"],
    [{ min: "2000", max: "1000" }, "max"],
  ] as const)("%j is given back with a sentence at the field", async ([limits, field], { db }) => {
    const world = await createCallWorld(db);
    expect(await setLimits(db, world, limits)).toMatchObject({
      kind: "shown",
      status: 422,
      view: { errors: [{ name: `f.${world.funderIds[0]}.${field}` }] },
    });
  });

  test("is no share beyond the whole, even in the database", async ({ db }) => {
    const { callId } = await createCallWorld(db);
    for (const maxShare of [0, 10_001])
      await expect(db.callFunder.updateMany({ where: { callId }, data: { maxShare } })).rejects.toThrow(
        "call_funders_share_is_a_share",
      );
  });
});
