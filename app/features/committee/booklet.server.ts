import type { Actor } from "~/domain/access/actor";
import { dayInWords, hourInWords, parisDay } from "~/domain/calendar/paris";
import { formatAmount } from "~/domain/money/amount-text";
import { opinionWords } from "~/domain/review/opinion-words";
import { formatTotal } from "~/domain/review/rubric";
import { heardBy } from "~/platform/access/hearing-scope.server";
import { centsFromRow } from "~/platform/database/cents.server";
import type { PdfBlock, PdfDocument, PdfFact } from "~/platform/pdf/pdf-document";
import type { Ports } from "~/platform/ports.server";
import type { Prisma } from "~/generated/prisma/client.js";
import { sessionsSeenBy } from "./sessions-of.server";

const item = {
  application: {
    select: {
      number: true,
      title: true,
      association: { select: { name: true } },
      sections: { where: { code: "project" }, select: { answers: true } },
      funderRequests: {
        orderBy: { funder: { position: "asc" } },
        select: { funderId: true, requestedCents: true, funder: { select: { name: true } } },
      },
      reviews: {
        where: { completedAt: { not: null } },
        select: { funderId: true, opinion: true, comment: true, proposedCents: true, totalHundredths: true },
      },
    },
  },
} as const satisfies Prisma.AgendaItemSelect;

type Application = Prisma.AgendaItemGetPayload<{ select: typeof item }>["application"];

/** The agenda as a booklet to print: one part a dossier that the actor hears, with room for notes. Null when not theirs. */
export async function findBooklet(
  { db }: Ports,
  actor: Actor,
  sessionId: string,
): Promise<PdfDocument | null> {
  const session = await db.committeeSession.findFirst({
    where: { AND: [{ id: sessionId }, sessionsSeenBy(actor)] },
    select: {
      title: true,
      scheduledAt: true,
      place: true,
      _count: { select: { agenda: true } },
      agenda: { where: heardBy(actor), orderBy: { position: "asc" }, select: item },
    },
  });
  if (!session) return null;
  const { title, scheduledAt, place, agenda } = session;
  const unheard = session._count.agenda - agenda.length;
  return {
    title: "Livret de séance",
    kicker: title,
    reference: `Livret de séance, ${title}`,
    at: scheduledAt,
    blocks: [
      {
        kind: "paragraph",
        text: `${dayInWords(parisDay(scheduledAt))}, ${hourInWords(scheduledAt)}${place ? `, ${place}` : ""}. ${agenda.length === 1 ? "1 dossier" : `${agenda.length} dossiers`} à l’ordre du jour.`,
      },
      ...(unheard > 0
        ? [
            {
              kind: "notice" as const,
              text: `Cet exemplaire est sans ${unheard === 1 ? "le dossier que vous n’entendez" : `les ${unheard} dossiers que vous n’entendez`} pas.`,
            },
          ]
        : []),
      ...agenda.flatMap(({ application }, index) => dossierBlocks(application, index + 1)),
    ],
  };
}

function dossierBlocks(application: Application, place: number): PdfBlock[] {
  const { number, title, association, sections, funderRequests, reviews } = application;
  const project = (sections[0]?.answers ?? {}) as Record<string, unknown>;
  return [
    { kind: "heading", level: 2, text: `${place}. ${title}` },
    {
      kind: "facts",
      rows: [
        { term: "Dossier", value: number },
        { term: "Association", value: association.name },
        { term: "Objectifs", value: typeof project.goals === "string" ? project.goals : "" },
      ],
    },
    {
      kind: "table",
      caption: "Demandes, avis et propositions",
      columns: [
        { label: "Financeur" },
        { label: "Avis" },
        { label: "Note" },
        { label: "Demandé", isAmount: true },
        { label: "Proposé", isAmount: true },
        { label: "Décidé" },
      ],
      rows: funderRequests.map(({ funderId, funder, requestedCents }) => {
        const review = reviews.find((one) => one.funderId === funderId);
        const proposed = centsFromRow(review?.proposedCents ?? null);
        return [
          funder.name,
          review?.opinion ? opinionWords[review.opinion] : "–",
          review?.totalHundredths == null ? "–" : formatTotal(review.totalHundredths),
          formatAmount(centsFromRow(requestedCents)),
          proposed === null ? "–" : formatAmount(proposed),
          "",
        ];
      }),
    },
    { kind: "facts", rows: commentsOf(application) },
  ];
}

/** What each funder's reviewer wrote, in the order of the table above. */
function commentsOf({ funderRequests, reviews }: Application): PdfFact[] {
  return funderRequests.flatMap(({ funderId, funder }) =>
    reviews
      .filter((review) => review.funderId === funderId && review.comment)
      .map(({ comment }) => ({ term: `Avis\u00A0: ${funder.name}`, value: comment ?? "" })),
  );
}
