import { z } from "zod";
import type { Change } from "../change";
import { defineCriterion } from "../criterion";
import { isReversed, isUsable, type Indicator } from "../indicator";
import { countSetting } from "../setting";
import { counted, enumerated, quoted } from "../wording";

/** EVA-01 */
export const evaluationIndicators = defineCriterion({
  code: "EVA-01",
  version: 1,
  label: "Indicateurs d'évaluation",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "Cerfa 12156*06 rubrique 6 ; annexe du contrat de ville : évaluation des actions",
  message: "Proposez au moins deux indicateurs chiffrés.",
  explains:
    "Assez d'indicateurs ont un intitulé et deux cibles chiffrées, la basse ne dépassant pas la haute. Les autres ne sont pas comptés.",
  field: "project.indicators",
  settings: z.object({
    minIndicators: countSetting(2, { label: "Nombre minimal d'indicateurs chiffrés", unit: "items" }),
  }),
  judge({ application: { project } }, { minIndicators }) {
    let usable = 0;
    for (const indicator of project.indicators) if (isUsable(indicator)) usable += 1;
    return usable >= minIndicators ? "pass" : "fail";
  },
  explain({ application: { project } }, { minIndicators }, _terms, outcome) {
    const usable = project.indicators.filter(isUsable).length;
    const reason = `Indicateurs intitulés et chiffrés : ${usable} sur ${minIndicators} au moins.`;
    if (outcome === "pass") return { reason, fix: null };
    return { reason, ...mending(project.indicators, minIndicators - usable) };
  },
});

/** Exchanging reversed targets comes before writing new indicators. */
function mending(indicators: readonly Indicator[], missing: number) {
  const reversed = indicators
    .map((indicator, index) => ({ indicator, index }))
    .filter(({ indicator }) => isReversed(indicator))
    .slice(0, missing);
  const toWrite = missing - reversed.length;
  const names = enumerated(reversed.map(({ indicator }) => quoted(indicator.label)));
  const sentences = [
    ...(reversed.length > 0 ? [`Échangez les cibles basse et haute de ${names}.`] : []),
    ...(toWrite > 0 ? [`Complétez ou ajoutez ${counted(toWrite, "indicateur")}.`] : []),
  ];
  const exchanges = reversed.flatMap(({ indicator, index }): Change[] => [
    { op: "replace", path: `/project/indicators/${index}/targetMin`, value: indicator.targetMax },
    { op: "replace", path: `/project/indicators/${index}/targetMax`, value: indicator.targetMin },
  ]);
  const blank = { label: "Indicateur à décrire", targetMin: 1, targetMax: 1 };
  const additions = Array.from({ length: toWrite }, (): Change => {
    return { op: "add", path: "/project/indicators/-", value: blank };
  });
  return { fix: sentences.join(" "), remedies: [[...exchanges, ...additions]] };
}
