import type { DocumentNames } from "~/domain/call/document-lines";
import type { Tx } from "~/platform/database/database.server";

/** What the identifiers of a call's versions are called, retired ones included: an old version still names them. */
export async function loadDocumentNames(tx: Tx, programmeId: string): Promise<DocumentNames> {
  const nodes = await tx.programmeNode.findMany({
    where: { programmeId },
    select: { id: true, code: true, label: true, shortLabel: true },
  });
  const districts = await tx.priorityDistrict.findMany({ select: { code: true, label: true } });
  const communes = await tx.commune.findMany({ select: { code: true, name: true } });
  const funders = await tx.funder.findMany({
    select: { id: true, name: true, envelopes: { select: { id: true, label: true, amountCents: true } } },
  });
  return {
    objectives: new Map(nodes.map(({ id, code, label }) => [id, `${label} (${code})`])),
    pillars: new Map(nodes.map(({ code, label, shortLabel }) => [code, shortLabel ?? label])),
    districts: new Map(districts.map(({ code, label }) => [code, label])),
    communes: new Map(communes.map(({ code, name }) => [code, name])),
    funders: new Map(funders.map(({ id, name }) => [id, name])),
    envelopes: new Map(
      funders.flatMap(({ envelopes }) =>
        envelopes.map(({ id, label, amountCents }) => [id, { label, amountCents: Number(amountCents) }]),
      ),
    ),
  };
}
