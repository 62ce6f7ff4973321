import { readDecimal } from "~/domain/eligibility/read-decimal";
import type { BareSettings } from "./hand-written";

type Params = Record<string, unknown>;

/** The params of a call that states them all, as the hand-written function takes them. */
export function readBareSettings(params: Params): BareSettings {
  const decimal = (name: string) => readDecimal(String(params[name]))!;
  return {
    legalForms: new Set(params["allowedLegalForms"] as string[]),
    maxPublicRate: decimal("maxPublicRate"),
    maxIndirectRate: decimal("maxIndirectRate"),
    minQpvShare: decimal("minQpvShare"),
    minGrant: decimal("minGrant"),
    deMinimisCap: decimal("deMinimisCap"),
    auditorThreshold: decimal("auditorThreshold"),
    minText: Number(params["minTextLength"]),
    minMainstream: Number(params["minMainstreamLength"]),
    minIndicators: Number(params["minIndicators"]),
    healthNotions: params["healthNotions"] === "any" ? "any" : "all",
  };
}
