import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { describe, expect } from "vitest";
import { districtsAt } from "~/domain/territory/districts-at";
import type { Area } from "~/domain/territory/district-file";
import { applyDistrictFile } from "~/features/districts/apply-district-file.server";
import { findImport, listOutlines } from "~/features/districts/queries.server";
import { receiveDistrictFile } from "~/features/districts/receive-district-file.server";
import type { Db } from "~/platform/database/database.server";
import { test } from "../../support/database/database-test";
import { createPerson } from "../../support/factories/people";

const realOutlines = readFileSync(
  new URL("../../fixtures/territory/qpv-2015-sample.geojson", import.meta.url),
);
const at = new Date("2026-11-25T09:00:00Z");

async function send(db: Db, content: string | Buffer, fileName = "qpv.geojson") {
  const actor = await createPerson(db);
  const ports = { db, now: () => at };
  return {
    actor,
    ports,
    received: await receiveDistrictFile(ports, actor, {
      fileName,
      content: Readable.from([Buffer.from(content)]),
    }),
  };
}

describe("outlines sent by an administrator", () => {
  test("are looked at, then put in the place of invented ones, once", async ({ db }) => {
    const invented = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    await db.priorityDistrict.create({
      data: {
        code: "QP075019",
        label: "Les Portes du Vingtième",
        vintage: 2015,
        communeCodes: [],
        source: "essai",
      },
    });
    await db.districtOutline.create({
      data: { code: "QP075019", geometry: invented, source: "inventé", isReal: false, importedAt: at },
    });
    const { actor, ports, received } = await send(db, realOutlines);
    if (!received.ok) throw new Error(received.refusal.code);
    const { id } = received.value;

    expect(await findImport(ports, id)).toMatchObject({
      districts: 3,
      counts: { new: 2, "replaces-invented": 1, changed: 0, same: 0 },
      missing: [],
      appliedAt: null,
    });
    expect(await db.districtOutline.count()).toBe(1);

    expect(await applyDistrictFile(ports, actor, id)).toEqual({ ok: true, value: { changed: 3 } });
    expect(await applyDistrictFile(ports, actor, id)).toMatchObject({ refusal: { code: "already-applied" } });
    expect(await listOutlines(ports)).toMatchObject({
      lines: [{ code: "QP075019", outline: { isReal: true } }],
      others: 2,
    });
    expect(
      await db.auditEntry.count({ where: { event: "districts.outlines-replaced", subjectId: id } }),
    ).toBe(1);

    const outlines = (await db.districtOutline.findMany()).map(({ code, geometry }) => ({
      code,
      geometry: geometry as unknown as Area,
    }));
    for (const { code, geometry } of outlines) {
      const [longitude = 0, latitude = 0] = (
        geometry.type === "Polygon" ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!
      )[0]!;
      expect(districtsAt({ latitude, longitude }, outlines), "a corner of the outline").toContain(code);
    }

    const again = await send(db, realOutlines);
    if (!again.received.ok) throw new Error("refused");
    expect(await findImport(ports, again.received.value.id)).toMatchObject({ counts: { same: 3 } });
    expect(await applyDistrictFile(ports, actor, again.received.value.id)).toEqual({
      ok: true,
      value: { changed: 0 },
    });
  });

  test.for<[string, string, object]>([
    ["no JSON", "PK\u0003\u0004", { code: "not-json" }],
    ["nothing", "", { code: "no-file" }],
    ["no GeoJSON", "[]", { code: "not-geojson" }],
    ["no district", '{"type":"FeatureCollection","features":[]}', { code: "no-district" }],
  ])("are refused when they are %s, and nothing is kept", async ([, content, refusal], { db }) => {
    const before = await db.districtImport.count();
    const { received } = await send(db, content);
    expect(received).toMatchObject({ ok: false, refusal });
    expect(await db.districtImport.count()).toBe(before);
  });
});
