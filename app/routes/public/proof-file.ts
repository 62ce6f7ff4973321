import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { readFingerprint } from "~/domain/decision-log/proof";
import { findProof } from "~/features/decision-log/proofs.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  const fingerprint = readFingerprint(params.fingerprint ?? "");
  const found = fingerprint && (await findProof(ports(), fingerprint));
  if (!found) notFound();
  return json(found.proof, {
    headers: { "Content-Disposition": 'attachment; filename="preuve.json"', "Cache-Control": "no-store" },
  });
}
