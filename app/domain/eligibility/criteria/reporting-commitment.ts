import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";

/** EVA-02 */
export const reportingCommitment = defineCriterion({
  code: "EVA-02",
  version: 1,
  label: "Engagement de rendre compte",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "loi 2000-321 art. 10 ; annexe du contrat de ville : bilan par les référents",
  message: "Engagez-vous à remettre le bilan et le compte rendu financier.",
  explains: "L'association s'engage à remettre le bilan et le compte rendu financier de l'action.",
  field: "attestations.reporting",
  settings: noSettings,
  judge: ({ application: { attestations } }) => (attestations.reporting ? "pass" : "fail"),
  explain(_dossier, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    return {
      reason: "L'engagement de rendre compte n'est pas donné.",
      fix: "Engagez-vous à remettre le bilan et le compte rendu financier.",
    };
  },
});
