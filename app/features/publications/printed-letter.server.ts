import type { Actor } from "~/domain/access/actor";
import { dayInWords, parisDay } from "~/domain/calendar/paris";
import { proofPath } from "~/domain/decision-log/proof";
import { letterWords, waysOfAppeal } from "~/domain/decision/letter-words";
import type { PdfDocument } from "~/platform/pdf/pdf-document";
import type { Ports } from "~/platform/ports.server";
import { readLetters } from "./queries.server";

/**
 * The last letter that told the association a decision, on paper: the same words as its page, with its fingerprint and
 * the address where anyone checks it. Null before a letter was sent.
 */
export async function findPrintedLetter(
  ports: Ports,
  actor: Actor,
  { number, publicOrigin }: { number: string; publicOrigin: string },
): Promise<PdfDocument | null> {
  const [letter] = await readLetters(ports, actor, number);
  if (!letter) return null;
  const { body, sentAt, fingerprint } = letter;
  const words = letterWords(body);
  const [appeal, ...ways] = waysOfAppeal(body);
  return {
    title: `Décision sur « ${body.title} »`,
    kicker: `Dossier ${number} – ${body.call}`,
    reference: `Décision sur le dossier ${number}`,
    at: sentAt,
    letter: {
      from: ["Contrat de ville", "Comité des financeurs"],
      to: [body.association],
      placeAndDate: `Le ${dayInWords(parisDay(sentAt))}`,
    },
    blocks: [
      { kind: "paragraph", text: words.opening },
      { kind: "paragraph", text: words.session },
      { kind: "facts", rows: words.lines.map(({ funder, words: value }) => ({ term: funder, value })) },
      { kind: "heading", level: 2, text: "Motif" },
      { kind: "paragraph", text: words.reason },
      { kind: "heading", level: 2, text: "Et maintenant" },
      { kind: "paragraph", text: words.followUp },
      { kind: "heading", level: 2, text: "Voies et délais de recours" },
      { kind: "paragraph", text: appeal },
      { kind: "list", items: ways },
      ...(fingerprint
        ? [
            { kind: "heading" as const, level: 2 as const, text: "Preuve" },
            {
              kind: "paragraph" as const,
              text: "Cette lettre est inscrite au journal des décisions : chacun peut le vérifier, avec son empreinte, à l’adresse ci-dessous.",
            },
            {
              kind: "facts" as const,
              rows: [
                { term: "Empreinte (SHA-256)", value: fingerprint },
                { term: "Adresse", value: `${publicOrigin}${proofPath(fingerprint)}` },
              ],
            },
          ]
        : []),
    ],
  };
}
