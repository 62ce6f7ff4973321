import { fullName, type Actor } from "~/domain/access/actor";
import { collegeWords, compositionOf } from "~/domain/committee/composition";
import { dayInWords, hourInWords, parisDay, instantInWords } from "~/domain/calendar/paris";
import { roomOf } from "~/platform/access/session-room.server";
import type { PdfDocument } from "~/platform/pdf/pdf-document";
import type { Ports } from "~/platform/ports.server";
import { compositionBlocks } from "./composition-blocks.server";
import { hiddenBlocks, inTheRoom, itemBlocks, minutesItem, totalBlocks } from "./minutes-blocks.server";
import { mandateWords } from "./minutes-words";
import { sessionsSeenBy } from "./sessions-of.server";

/**
 * The minutes of a closed session on paper, as the log keeps them; a draft until the chair approves them. Who does
 * not hear a dossier has a copy without its part, and sums without it. Null when there are none to read.
 */
export async function findMinutes(
  { db }: Ports,
  actor: Actor,
  sessionId: string,
): Promise<PdfDocument | null> {
  const session = await db.committeeSession.findFirst({
    where: {
      AND: [{ id: sessionId }, sessionsSeenBy(actor)],
      status: { in: ["closed", "minutes_approved"] },
    },
    select: {
      title: true,
      scheduledAt: true,
      openedAt: true,
      closedAt: true,
      place: true,
      quorum: true,
      status: true,
      members: {
        orderBy: [{ mandate: "asc" }, { user: { lastName: "asc" } }],
        select: {
          userId: true,
          mandate: true,
          votes: true,
          organisation: true,
          presentAt: true,
          college: true,
          gender: true,
          isEqualityReferent: true,
          user: { select: { firstName: true, lastName: true } },
        },
      },
      agenda: { orderBy: { position: "asc" }, select: minutesItem },
    },
  });
  if (!session) return null;
  const heard = session.agenda.filter((one) => !roomOf({ ...one, session }).away.has(actor.userId));
  const entries = await db.auditEntry.findMany({
    where: {
      event: "decision.recorded",
      subjectId: { in: heard.flatMap(({ decisions }) => decisions.map(({ id }) => id)) },
    },
    select: { subjectId: true, facts: true },
  });
  const facts = new Map(
    entries.map((entry) => [entry.subjectId, inTheRoom.safeParse(entry.facts).data ?? null]),
  );
  const { title, scheduledAt, openedAt, closedAt, place, quorum, members } = session;
  const voting = members.filter(({ votes, presentAt }) => votes && presentAt !== null).length;
  const isDraft = session.status === "closed";
  return {
    title: "Relevé de décisions",
    kicker: title,
    reference: `Relevé de décisions, ${title}`,
    at: closedAt ?? scheduledAt,
    ...(isDraft && {
      stamp: { word: "PROJET", sentence: "La présidence n’a pas encore approuvé ce relevé." },
    }),
    blocks: [
      {
        kind: "facts",
        rows: [
          { term: "Séance", value: `${dayInWords(parisDay(scheduledAt))}${place ? `, ${place}` : ""}` },
          { term: "Ouverte", value: openedAt ? hourInWords(openedAt) : "" },
          { term: "Close", value: closedAt ? hourInWords(closedAt) : "" },
          {
            term: "Quorum",
            value: `${quorum} voix délibératives requises, ${voting} présentes à la clôture`,
          },
        ],
      },
      { kind: "heading", level: 2, text: "Membres" },
      {
        kind: "table",
        caption: "Composition et présence à la clôture",
        columns: [{ label: "Nom" }, { label: "Qualité" }, { label: "Voix" }, { label: "Présence" }],
        rows: members.map(({ user, mandate, college, organisation, votes, presentAt }) => [
          fullName(user),
          [mandateWords[mandate], college && collegeWords[college].toLowerCase(), organisation]
            .filter(Boolean)
            .join(", "),
          votes ? "délibérative" : "consultative",
          presentAt ? `depuis le ${instantInWords(presentAt)}` : "absence",
        ]),
      },
      ...compositionBlocks(compositionOf(members)),
      { kind: "heading", level: 2, text: "Décisions" },
      ...session.agenda.flatMap((one) =>
        heard.includes(one) ? itemBlocks(one, session, facts) : hiddenBlocks(one.application.number),
      ),
      ...totalBlocks(heard, heard.length < session.agenda.length),
    ],
  };
}
