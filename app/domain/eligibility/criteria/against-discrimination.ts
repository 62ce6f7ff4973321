import { z } from "zod";
import { explainText, judgeText } from "../argued-text";
import { defineCriterion } from "../criterion";
import { minTextLength } from "../setting";

const field = "project.nonDiscrimination";

/** TRV-02 */
export const againstDiscrimination = defineCriterion({
  code: "TRV-02",
  version: 1,
  label: "Prévention des discriminations",
  severity: "warning",
  mode: "assisted",
  curable: true,
  source: "annexe du contrat de ville : lutte contre les discriminations",
  message: "Décrivez comment le projet prévient les discriminations directes et indirectes.",
  explains: "Le projet décrit comment il prévient les discriminations ; l'instructeur juge le fond.",
  field,
  settings: z.object({ minTextLength }),
  judge: ({ application: { project } }, settings) =>
    judgeText(project.nonDiscrimination, settings.minTextLength),
  explain: ({ application: { project } }, settings) =>
    explainText(project.nonDiscrimination, settings.minTextLength, field, "Le texte sur les discriminations"),
});
