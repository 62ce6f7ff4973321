import type { Application } from "../application-input";
import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";
import { enumerated } from "../wording";

type PreviousGrant = Application["previousGrants"][number];

/** DOC-02 */
export const previousGrantReports = defineCriterion({
  code: "DOC-02",
  version: 1,
  label: "Bilan et compte rendu financier de l'action précédente",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "loi 2000-321 art. 10 ; Cerfa 15059*02 (établi avant toute nouvelle demande)",
  message:
    "Le compte rendu financier de la subvention précédente doit être déposé avant toute nouvelle demande.",
  explains:
    "Chaque subvention précédente a son compte rendu financier si l'action est terminée, son bilan intermédiaire si elle est en cours.",
  field: "previousGrants",
  settings: noSettings,
  judge({ application: { previousGrants } }) {
    if (previousGrants.length === 0) return "na";
    return previousGrants.every(isReported) ? "pass" : "fail";
  },
  explain({ application: { previousGrants } }, _settings, _terms, outcome) {
    if (outcome === "na") return { reason: "Sans objet : aucune subvention précédente.", fix: null };
    if (outcome === "pass") return nothingToSay;
    const missing = previousGrants
      .map((grant, index) => ({ grant, index }))
      .filter(({ grant }) => !isReported(grant));
    const words = enumerated(missing.map(({ grant, index }) => reportInWords(grant, index + 1)));
    return {
      reason: `Il manque ${words}.`,
      fix: `Déposez ${words}.`,
      remedies: [
        missing.map(({ grant, index }) => ({
          op: "replace",
          path: `/previousGrants/${index}/${grant.status === "finished" ? "crf" : "interim"}`,
          value: true,
        })),
      ],
    };
  },
});

function isReported({ status, crf, interim }: PreviousGrant): boolean {
  return status === "finished" ? crf : interim;
}

function reportInWords({ status, title, year }: PreviousGrant, rank: number): string {
  const report = status === "finished" ? "le compte rendu financier" : "le bilan intermédiaire";
  const grant = title ? `« ${title} »` : `la subvention précédente n°\u00A0${rank}`;
  return `${report} de ${grant}${year == null ? "" : ` (${year})`}`;
}
