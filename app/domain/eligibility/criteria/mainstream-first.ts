import { z } from "zod";
import { explainText, judgeText } from "../argued-text";
import { defineCriterion } from "../criterion";
import { countSetting } from "../setting";

const field = "project.mainstream";

/** PIL-03 */
export const mainstreamFirst = defineCriterion({
  code: "PIL-03",
  version: 1,
  label: "Droit commun mobilisé en premier",
  severity: "warning",
  mode: "assisted",
  curable: true,
  source: "annexe du contrat de ville : droit commun et crédits spécifiques ; loi 2014-173",
  message: "Indiquez les dispositifs de droit commun mobilisés et pourquoi ils ne suffisent pas.",
  explains:
    "Le projet dit quels dispositifs de droit commun sont mobilisés en premier et pourquoi ils ne suffisent pas ; l'instructeur juge le fond.",
  field,
  settings: z.object({
    minMainstreamLength: countSetting(50, {
      label: "Longueur utile minimale du texte sur le droit commun",
      unit: "characters",
    }),
  }),
  judge: ({ application: { project } }, settings) =>
    judgeText(project.mainstream, settings.minMainstreamLength),
  explain: ({ application: { project } }, settings) =>
    explainText(project.mainstream, settings.minMainstreamLength, field, "Le texte sur le droit commun"),
});
