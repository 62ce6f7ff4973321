import { z } from "zod";
import { compare, compareWithShare, decimalOfCount, multiply, zero } from "../decimal";
import { quotientAbove, wholeQuotient } from "../decimal-quotient";
import { defineCriterion } from "../criterion";
import type { Remedy } from "../change";
import { possible } from "../remedies";
import { decimalSetting } from "../setting";
import { counted, percentOf, shareInWords } from "../wording";

const path = "/project/beneficiaries";

/** TER-02 */
export const neighbourhoodResidentsShare = defineCriterion({
  code: "TER-02",
  version: 1,
  label: "Part des bénéficiaires habitant en QPV",
  severity: "blocking",
  mode: "automatic",
  curable: false,
  source:
    "annexe du contrat de ville ; 60 % dans l’Hérault (préfecture, 2023), « majorité » en Seine-Saint-Denis",
  message: "La part des bénéficiaires résidant en quartier prioritaire est insuffisante.",
  explains: "Une part suffisante des bénéficiaires habite un quartier prioritaire.",
  field: "project.beneficiaries.qpv",
  selfTest: {
    ask: "Combien de personnes votre projet touche-t-il ?",
    section: "beneficiaries",
    questions: ["total", "qpv"],
  },
  settings: z.object({
    minQpvShare: decimalSetting("0.60", {
      label: "Part minimale de bénéficiaires habitant en QPV",
      unit: "share",
    }),
  }),
  judge({ application: { project } }, { minQpvShare }) {
    const { total, qpv } = project.beneficiaries;
    if (total === 0) return "fail";
    return compareWithShare(decimalOfCount(qpv), minQpvShare, decimalOfCount(total)) >= 0 ? "pass" : "fail";
  },
  explain({ application: { project } }, { minQpvShare: share }, _terms, outcome) {
    const { total, qpv } = project.beneficiaries;
    if (total === 0) {
      return {
        reason: "Le projet n'annonce aucun bénéficiaire.",
        fix: "Indiquez le nombre de bénéficiaires et combien habitent un quartier prioritaire.",
        field: "project.beneficiaries.total",
      };
    }
    const [resident, whole] = [decimalOfCount(qpv), decimalOfCount(total)];
    const reason = `Bénéficiaires habitant en quartier prioritaire : ${percentOf(resident, whole)} (${qpv} sur ${total}), minimum ${shareInWords(share)}.`;
    if (outcome === "pass") return { reason, fix: null };
    const needed = Number(quotientAbove(multiply(share, whole), decimalOfCount(1), 0));
    const reach: Remedy | null =
      needed <= total ? [{ op: "replace", path: `${path}/qpv`, value: needed }] : null;
    const fewer = compare(share, zero) > 0 ? Number(wholeQuotient(resident, share)) : 0;
    const narrow: Remedy | null = fewer > 0 ? [{ op: "replace", path: `${path}/total`, value: fewer }] : null;
    const words = [
      reach &&
        `Touchez ${counted(needed - qpv, "habitant")} de quartier prioritaire de plus parmi les ${total} bénéficiaires`,
      narrow &&
        `${reach ? "ou" : "Ramenez"} ${reach ? "ramenez " : ""}le total à ${counted(fewer, "bénéficiaire")}`,
    ].filter((alternative) => alternative !== null);
    return { reason, fix: `${words.join(", ")}.`, remedies: possible(reach, narrow) };
  },
});
