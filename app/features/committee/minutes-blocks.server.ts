import { z } from "zod";
import { fullName } from "~/domain/access/actor";
import { instantInWords } from "~/domain/calendar/paris";
import { outcomeWords } from "~/domain/committee/lifecycle";
import { votesInWords } from "~/domain/committee/votes";
import { formatAmount } from "~/domain/money/amount-text";
import { noCents, sumCents } from "~/domain/money/cents";
import { room, roomOf } from "~/platform/access/session-room.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { PdfBlock } from "~/platform/pdf/pdf-document";
import type { Prisma } from "~/generated/prisma/client.js";
import { roomWords } from "./minutes-words";

/** What the log keeps of the room when a decision is recorded. */
export const inTheRoom = z.object({ present: z.int(), quorum: z.int() });

/** What is read of an item of the agenda for the minutes. */
export const minutesItem = {
  position: true,
  recusals: { select: { userId: true, user: { select: { firstName: true, lastName: true } } } },
  votes: { select: { choice: true } },
  application: { select: { ...room.parties, number: true, title: true, status: true } },
  decisions: {
    where: { undoneAt: null },
    select: {
      id: true,
      reason: true,
      recordedAt: true,
      lines: {
        orderBy: { funder: { position: "asc" } },
        select: { outcome: true, amountCents: true, conditions: true, funder: { select: { name: true } } },
      },
    },
  },
} as const satisfies Prisma.AgendaItemSelect;

type Item = Prisma.AgendaItemGetPayload<{ select: typeof minutesItem }>;

/** In the place of a dossier that the reader does not hear. */
export function hiddenBlocks(number: string): PdfBlock[] {
  return [
    { kind: "heading", level: 3, text: `Dossier ${number}` },
    { kind: "paragraph", text: "Vous n’entendez pas ce dossier : cet exemplaire n’a pas sa partie." },
  ];
}

/** One dossier: what was decided, how, and who was in the room. */
export function itemBlocks(
  one: Item,
  session: { readonly members: Parameters<typeof roomOf>[0]["session"]["members"] },
  facts: ReadonlyMap<string, z.output<typeof inTheRoom> | null>,
): PdfBlock[] {
  const { application, decisions, recusals, votes } = one;
  const heading = {
    kind: "heading",
    level: 3,
    text: `${application.number} – ${application.title}`,
  } as const;
  const association = { term: "Association", value: application.association.name };
  const decision = decisions[0];
  if (!decision) {
    const waits =
      application.status === "withdrawn"
        ? "Dossier retiré par l’association."
        : "Renvoyé à une autre séance.";
    return [heading, { kind: "facts", rows: [association, { term: "Décision", value: waits }] }];
  }
  const away = roomOf({ ...one, session }).away;
  const left = session.members.filter(({ userId }) => away.has(userId)).length;
  return [
    heading,
    {
      kind: "facts",
      rows: [
        association,
        ...decision.lines.map(({ funder, outcome, amountCents, conditions }) => ({
          term: funder.name,
          value: [
            `${outcomeWords[outcome]}${amountCents > 0n ? ` : ${formatAmount(centsFromRow(amountCents))}` : ""}`,
            conditions,
          ]
            .filter(Boolean)
            .join(". "),
        })),
        { term: "Motif", value: decision.reason },
        {
          term: "Votes",
          value: votesInWords(votes.map(({ choice }) => choice)) ?? "Par consensus, sans vote.",
        },
        { term: "Dans la salle", value: roomWords(facts.get(decision.id) ?? null, left) },
        {
          term: "Déports déclarés",
          value: recusals.map(({ user }) => fullName(user)).join(", ") || "Aucun",
        },
        { term: "Enregistrée", value: instantInWords(decision.recordedAt) },
      ],
    },
  ];
}

/** What was granted, by funder. */
export function totalBlocks(items: readonly Item[], isPartial: boolean): PdfBlock[] {
  const lines = items.flatMap(({ decisions }) => decisions.flatMap((decision) => decision.lines));
  const funders = [...new Set(lines.map(({ funder }) => funder.name))];
  return [
    { kind: "heading", level: 2, text: "Montants accordés" },
    {
      kind: "table",
      caption: isPartial ? "Sans les dossiers que vous n’entendez pas" : "Par financeur",
      columns: [{ label: "Financeur" }, { label: "Accordé", isAmount: true }],
      rows: funders.map((name) => [
        name,
        formatAmount(
          sumCents([
            noCents,
            ...lines.flatMap(({ funder, amountCents }) =>
              funder.name === name ? [centsFromRow(amountCents)] : [],
            ),
          ]),
        ),
      ]),
    },
  ];
}
