import { z } from "zod";
import { explainText, judgeText } from "../argued-text";
import { defineCriterion } from "../criterion";
import { minTextLength } from "../setting";

const field = "project.participation";

/** TRV-05 */
export const residentsParticipation = defineCriterion({
  code: "TRV-05",
  version: 1,
  label: "Participation des habitants",
  severity: "warning",
  mode: "assisted",
  curable: true,
  source: "annexe du contrat de ville : citoyenneté, objectif CADRE-3.5",
  message: "Décrivez la place des habitants dans le projet.",
  explains: "Le projet décrit la place qu'y tiennent les habitants ; l'instructeur juge le fond.",
  field,
  settings: z.object({ minTextLength }),
  judge: ({ application: { project } }, settings) => judgeText(project.participation, settings.minTextLength),
  explain: ({ application: { project } }, settings) =>
    explainText(project.participation, settings.minTextLength, field, "Le texte sur la participation"),
});
