/** A public landmark stands at every so many lines: what a proof leads to, and what a witness keeps. */
export const landmarkEvery = 1_000;

/** A document whose fingerprint is in the log. */
export const provenDocuments = ["deposit", "letter"] as const;
export type ProvenDocument = (typeof provenDocuments)[number];

export const documentWords = {
  deposit: "Dépôt d’un dossier",
  letter: "Lettre de décision",
} as const satisfies Record<ProvenDocument, string>;

/** A SHA-256 in hexadecimal as a person gives it, spaces and capitals allowed; null for anything else. */
export function readFingerprint(text: string): string | null {
  const digits = text.replace(/\s/g, "").toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? digits : null;
}

/** Where the public page of a fingerprint is. */
export function proofPath(fingerprint: string): string {
  return `/preuve/${fingerprint}`;
}

/** The landmark that a proof of this line leads to, while the log ends at `head`. */
export function landmarkAfter(position: number, head: number): number {
  return Math.min(Math.ceil(position / landmarkEvery) * landmarkEvery, head);
}
