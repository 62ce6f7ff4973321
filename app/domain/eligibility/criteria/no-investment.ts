import { compare, zero } from "../decimal";
import { readDecimal } from "../read-decimal";
import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";
import { euros } from "../wording";

/** FIN-07 */
export const noInvestment = defineCriterion({
  code: "FIN-07",
  version: 1,
  label: "Pas de dépense d'investissement",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "notice 51781 (décret 2018-514)",
  message: "Les dépenses d'investissement ne sont pas recevables.",
  explains: "Le projet ne comporte aucune dépense d'investissement.",
  field: "project.investmentAmount",
  selfTest: {
    ask: "Votre projet comporte-t-il des investissements ?",
    section: "calendar",
    questions: ["investmentAmount"],
  },
  settings: noSettings,
  judge({ application: { project } }) {
    const amount = readDecimal(project.investmentAmount);
    if (amount === null) return "na";
    return compare(amount, zero) === 0 ? "pass" : "fail";
  },
  explain({ application: { project } }, _settings, _terms, outcome) {
    const amount = readDecimal(project.investmentAmount);
    if (amount === null) {
      return { reason: "Sans objet tant que le montant d'investissement est illisible.", fix: null };
    }
    if (outcome === "pass") return nothingToSay;
    return {
      reason: `Le projet comporte ${euros(amount)} d'investissement.`,
      fix: `Retirez ${euros(amount)} d'investissement du projet.`,
      remedies: [[{ op: "replace", path: "/project/investmentAmount", value: "0.00" }]],
    };
  },
});
