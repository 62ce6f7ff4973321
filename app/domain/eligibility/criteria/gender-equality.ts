import { z } from "zod";
import { explainText, judgeText } from "../argued-text";
import { defineCriterion } from "../criterion";
import { minTextLength } from "../setting";
import { enumerated } from "../wording";

const field = "project.genderEquality";

/** TRV-01 */
export const genderEquality = defineCriterion({
  code: "TRV-01",
  version: 1,
  label: "Approche intégrée de l'égalité femmes-hommes",
  severity: "blocking",
  mode: "assisted",
  curable: true,
  source: "annexe du contrat de ville : égalité femmes-hommes",
  message: "Précisez la répartition femmes/hommes attendue et les mesures en faveur de l'égalité.",
  explains:
    "Le projet chiffre les femmes et les hommes attendus et décrit ses mesures en faveur de l'égalité ; l'instructeur juge le fond.",
  field,
  settings: z.object({ minTextLength }),
  judge({ application: { project } }, settings) {
    const { female, male } = project.beneficiaries;
    if (female == null || male == null) return "fail";
    return judgeText(project.genderEquality, settings.minTextLength);
  },
  explain({ application: { project } }, settings) {
    const { female, male } = project.beneficiaries;
    const text = explainText(project.genderEquality, settings.minTextLength, field, "Le texte sur l'égalité");
    const missing = [female == null ? "de femmes" : null, male == null ? "d'hommes" : null].filter(
      (count) => count !== null,
    );
    if (missing.length === 0) return text;
    const counts = `le nombre ${enumerated(missing)} attendus`;
    return {
      reason: `${counts.charAt(0).toUpperCase()}${counts.slice(1)} n'est pas indiqué. ${text.reason ?? ""}`,
      fix: `Indiquez ${counts}.${text.fix ? ` ${text.fix}` : ""}`,
      field: female == null ? "project.beneficiaries.female" : "project.beneficiaries.male",
    };
  },
});
