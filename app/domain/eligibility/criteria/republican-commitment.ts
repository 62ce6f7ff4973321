import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";

/** ADM-06 */
export const republicanCommitment = defineCriterion({
  code: "ADM-06",
  version: 1,
  label: "Contrat d'engagement républicain",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "loi 2000-321 art. 10-1 ; décret 2021-1947",
  message: "Vous devez souscrire au contrat d'engagement républicain.",
  explains:
    "Le contrat d'engagement républicain est souscrit. Une association reconnue d'utilité publique ou titulaire d'un agrément de l'État (tronc commun) est réputée l'avoir souscrit.",
  field: "attestations.cer",
  settings: noSettings,
  judge({ application: { attestations, association } }) {
    if (attestations.cer || association.publicUtility != null) return "pass";
    return association.approvals.some((approval) => approval.commonCore) ? "pass" : "fail";
  },
  explain(_dossier, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    return {
      reason:
        "Le contrat n'est pas souscrit, et le dossier ne mentionne ni utilité publique ni agrément de l'État.",
      fix: "Souscrivez au contrat d'engagement républicain, ou indiquez l'agrément de l'État que vous détenez.",
    };
  },
});
