import type { Actor } from "~/domain/access/actor";
import { dayInWords, preciseInstantInWords } from "~/domain/calendar/paris";
import type { PdfDocument } from "~/platform/pdf/pdf-document";
import type { Ports } from "~/platform/ports.server";
import { findReceipt } from "../submission/receipt.server";
import { fileBlocks, stampOf } from "./dossier-blocks.server";

/** The receipt of a deposit on paper, with the same words as its page. Null when there is none to show. */
export async function findPrintedReceipt(
  ports: Ports,
  actor: Actor,
  number: string,
): Promise<PdfDocument | null> {
  const receipt = await findReceipt(ports, actor, number);
  if (!receipt) return null;
  const receivedAt = new Date(receipt.receivedAt);
  return {
    title: "Accusé de réception",
    kicker: `Dossier ${number}`,
    reference: `Accusé de réception du dossier ${number}`,
    at: receivedAt,
    ...stampOf(true, receipt.isPractice),
    blocks: [
      {
        kind: "notice",
        title: `Dossier ${number} reçu le ${preciseInstantInWords(receivedAt)}`,
        text: "Ce document prouve le dépôt. Il ne dit pas que le dossier est complet ni que la subvention est accordée.",
      },
      { kind: "heading", level: 2, text: "Ce qui a été déposé" },
      {
        kind: "facts",
        rows: [
          { term: "Numéro du dossier", value: number },
          { term: "Association", value: `${receipt.association}, Siret ${receipt.siret}` },
          { term: "Projet", value: receipt.title },
          { term: "Appel à projets", value: receipt.call },
          { term: "Signé par", value: receipt.signatory },
          { term: "Empreinte du dépôt (SHA-256)", value: receipt.inputSha256 },
        ],
      },
      ...fileBlocks(receipt.files),
      { kind: "heading", level: 2, text: "Et maintenant" },
      {
        kind: "list",
        isOrdered: true,
        items: [
          "Le service vérifie que le dossier est complet. S’il manque quelque chose, il vous écrit.",
          "Le dossier est examiné, puis présenté au comité des financeurs.",
          "La décision vous est envoyée par courriel et reste dans votre espace.",
        ],
      },
      {
        kind: "paragraph",
        text: `Sans réponse le ${dayInWords(receipt.answerDueOn)} au soir, la demande est considérée comme refusée (code des relations entre le public et l’administration, article L231-4). Une décision peut encore la suivre. Le refus, exprès ou par silence, peut être contesté devant le service qui l’a pris ou devant le tribunal administratif, dans les deux mois.`,
      },
    ],
  };
}
