import { basisPoints } from "~/domain/money/basis-points";
import { cents } from "~/domain/money/cents";
import type { RelayedCall } from "~/domain/relay/relayed-call";
import type { Day } from "~/domain/calendar/paris";

const noLimits = { minCents: null, maxCents: null, maxShare: null };

/** A call with every date fixed and hostile words, and one with none and few words. */
export const calls: readonly RelayedCall[] = [
  {
    id: "0190b5d2-7c3e-7a10-9b1e-2f6c1d4e5a01",
    slug: "sante-2027",
    title: "Santé & bien-être <b>« pour tous »</b> ; d’ici à l’été, d’accord ?",
    year: 2027,
    state: "open",
    pillar: { code: "SANTE", label: "Santé, prévention" },
    opensAt: new Date("2026-09-14T07:00:00Z"),
    closesAt: new Date("2026-10-25T22:59:59Z"),
    createdAt: new Date("2026-08-01T08:00:00Z"),
    publishedAt: new Date("2026-09-01T08:00:00Z"),
    changedAt: new Date("2026-09-20T08:00:00.123Z"),
    version: 2,
    summary: "Un résumé sur\nplusieurs lignes, avec \u0007 un caractère de contrôle & des « guillemets ».",
    description: "Texte **riche**\n\net long ".repeat(40),
    amounts: "de 1 000 € à 20 000 €",
    audience: ["Associations déclarées", "Associations en création"],
    meeting: { at: new Date("2026-09-21T16:00:00Z"), place: "Hôtel de ville, salle B ; 1er étage" },
    committeeOn: "2026-12-11" as Day,
    answersOn: "2027-01-29" as Day,
    otherDates: [{ label: "Bilans", when: "avant le 30 juin 2028" }],
    funders: [
      {
        name: "État",
        amount: cents(12_000_050),
        limits: { minCents: cents(100_000), maxCents: cents(2_000_000), maxShare: basisPoints(5_000) },
      },
      { name: "Agglomération", amount: cents(8_000_000), limits: noLimits },
    ],
    award: { min: cents(100_000), max: null },
  },
  {
    id: "0190b5d2-7c3e-7a10-9b1e-2f6c1d4e5a02",
    slug: "cadre-de-vie-2027",
    title: "Cadre de vie 👨‍👩‍👧 et initiatives",
    year: 2027,
    state: "scheduled",
    pillar: null,
    opensAt: new Date("2027-03-28T00:30:00Z"),
    closesAt: new Date("2027-04-30T15:00:00Z"),
    createdAt: new Date("2026-08-02T08:00:00Z"),
    publishedAt: new Date("2026-09-02T08:00:00Z"),
    changedAt: new Date("2026-09-02T08:00:00Z"),
    version: 1,
    summary: "",
    description: "",
    amounts: "",
    audience: [],
    meeting: null,
    committeeOn: null,
    answersOn: null,
    otherDates: [],
    funders: [],
    award: { min: null, max: null },
  },
];
