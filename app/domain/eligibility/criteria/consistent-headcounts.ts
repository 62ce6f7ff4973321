import { defineCriterion, nothingToSay } from "../criterion";
import { mendHeadcounts } from "../headcount-mending";
import { countByAge, countByGender } from "../headcounts";
import { noSettings } from "../setting";
import { enumerated } from "../wording";

/** BEN-01 */
export const consistentHeadcounts = defineCriterion({
  code: "BEN-01",
  version: 1,
  label: "Cohérence des effectifs de bénéficiaires",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "cohérence interne",
  message: "Les effectifs de bénéficiaires ne sont pas cohérents.",
  explains:
    "Le total des bénéficiaires égale la somme des femmes, hommes et autres, et celle des tranches d'âge ; les habitants de quartier prioritaire ne dépassent pas le total.",
  field: "project.beneficiaries.total",
  settings: noSettings,
  judge({ application: { project } }) {
    const { beneficiaries } = project;
    const { total, qpv } = beneficiaries;
    const agrees = (count: number | null) => count === null || count === total;
    const coherent =
      agrees(countByGender(beneficiaries)) && agrees(countByAge(beneficiaries)) && qpv <= total;
    return coherent && qpv >= 0 ? "pass" : "fail";
  },
  explain({ application: { project } }, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    const { beneficiaries } = project;
    const { total, qpv } = beneficiaries;
    const [gender, age] = [countByGender(beneficiaries), countByAge(beneficiaries)];
    const gaps = [
      gender !== null && gender !== total ? `${gender} par sexe` : null,
      age !== null && age !== total ? `${age} par tranche d'âge` : null,
      qpv > total ? `${qpv} en quartier prioritaire` : null,
    ].filter((gap) => gap !== null);
    const { sentences, changes } = mendHeadcounts(beneficiaries);
    const words = enumerated(sentences);
    return {
      reason: `Total de bénéficiaires : ${total}, mais ${enumerated(gaps)}.`,
      fix: `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
      remedies: [changes],
    };
  },
});
