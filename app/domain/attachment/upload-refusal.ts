import { acceptedInWords, fileKinds, type FileKind } from "./file-kinds";

export const uploadFaults = [
  "no-file",
  "empty",
  "too-large",
  "interrupted",
  "not-accepted",
  "web-page",
  "protected",
  "damaged",
  "bomb",
  "too-many",
  "document-not-asked",
  "already-there",
  "malformed",
] as const;

/** Why a file was not kept. */
export type UploadFault =
  | { readonly code: (typeof uploadFaults)[number] }
  | { readonly code: "wrong-extension"; readonly kind: FileKind };

/** True for what is wrong with the file itself, rather than with where it was to go. */
export function isUploadFault(refusal: { readonly code: string }): refusal is UploadFault {
  return refusal.code === "wrong-extension" || (uploadFaults as readonly string[]).includes(refusal.code);
}

const sentences = {
  "no-file": "Choisissez un fichier, puis envoyez-le.",
  empty:
    "Ce fichier est vide. Ouvrez-le pour vérifier son contenu, enregistrez-le à nouveau, puis envoyez-le.",
  "too-large":
    "Ce fichier dépasse 20 Mo. Réduisez-le, par exemple en numérisant en noir et blanc ou en plusieurs fichiers, puis envoyez-le.",
  interrupted:
    "L’envoi s’est interrompu avant la fin. Rien n’a été gardé\u00A0: envoyez le fichier à nouveau.",
  "not-accepted": `Ce fichier n’est pas d’un format accepté. Envoyez-le en ${acceptedInWords}.`,
  "web-page":
    "Ce fichier est une page web ou un dessin SVG, quel que soit son nom. Imprimez-le en PDF, puis envoyez le PDF.",
  protected: "Ce fichier est protégé par un mot de passe. Enregistrez-le sans protection, puis envoyez-le.",
  damaged:
    "Ce fichier est incomplet ou abîmé. Ouvrez-le pour le vérifier, enregistrez-le à nouveau, puis envoyez-le.",
  bomb: "Ce fichier deviendrait démesuré une fois ouvert. Enregistrez-le plus petit, ou imprimez-le en PDF, puis envoyez-le.",
  "too-many": "Il y a déjà dix fichiers pour cette pièce. Retirez-en un avant d’en ajouter un autre.",
  "document-not-asked": "Cette pièce n’est pas demandée dans cet appel. Choisissez une pièce de la liste.",
  "already-there": "Ce même fichier est déjà joint pour cette pièce. Rien n’a été ajouté.",
  malformed:
    "L’envoi n’a pas pu être lu. Rechargez la page, choisissez le fichier, puis envoyez-le à nouveau.",
} as const satisfies Record<(typeof uploadFaults)[number], string>;

/** What the person reads: what is wrong, and how to mend it. */
export function uploadSentence(fault: UploadFault): string {
  if (fault.code !== "wrong-extension") return sentences[fault.code];
  const { label, extensions } = fileKinds[fault.kind];
  return `D’après son contenu, ce fichier est de type ${label}, mais son nom dit autre chose. Renommez-le avec la fin «\u00A0.${extensions[0]}\u00A0», puis envoyez-le.`;
}
