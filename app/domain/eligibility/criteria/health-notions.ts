import { z } from "zod";
import { hasUsefulLength, usefulLength } from "~/domain/text/text-length";
import type { Application } from "../application-input";
import type { Change } from "../change";
import { defineCriterion } from "../criterion";
import { choiceSetting, minTextLength } from "../setting";
import { counted, enumerated } from "../wording";

const notions = [
  { key: "wellBeing", words: "le bien-être" },
  { key: "conviviality", words: "la convivialité" },
  { key: "selfEsteem", words: "l'estime de soi" },
] as const;

type Health = Application["project"]["health"];

/** PIL-02 */
export const healthNotions = defineCriterion({
  code: "PIL-02",
  version: 1,
  label: "Axe santé : bien-être, convivialité, estime de soi",
  severity: "blocking",
  mode: "assisted",
  curable: true,
  source: "annexe du contrat de ville : objectif SANTE-2.3",
  message:
    "Pour l'axe santé, expliquez comment l'action travaille le bien-être, la convivialité et l'estime de soi.",
  explains:
    "Pour le pilier santé, le projet argumente le bien-être, la convivialité et l'estime de soi (les trois, ou l'une d'elles, selon l'appel) ; l'instructeur juge le fond.",
  field: "project.health.wellBeing",
  settings: z.object({
    minTextLength,
    healthNotions: choiceSetting(["all", "any"], {
      label: "Notions à argumenter pour la santé",
      unit: "choice",
    }),
  }),
  judge(dossier, { minTextLength: least, healthNotions: wanted }) {
    if (dossier.pillar !== "SANTE") return "na";
    const { health } = dossier.application.project;
    if (health == null) return "fail";
    let argued = 0;
    for (const { key } of notions) if (hasUsefulLength(health[key], least)) argued += 1;
    return argued >= (wanted === "all" ? notions.length : 1) ? "pass" : "fail";
  },
  explain({ application: { project } }, { minTextLength: least, healthNotions: wanted }, _terms, outcome) {
    if (outcome === "na")
      return { reason: "Sans objet : le projet ne relève pas du pilier santé.", fix: null };
    const lengths = lackingNotions(project.health, least);
    if (outcome === "pass") return { reason: "Les notions attendues sont argumentées.", fix: null };
    const longestFirst = [...lengths].sort((left, right) => right.length - left.length);
    const toWrite = wanted === "all" ? lengths : longestFirst.slice(0, 1);
    const missing = toWrite.map(
      ({ words, length }) => `${words} (${counted(length, "caractère")} sur ${least})`,
    );
    const changes = toWrite.map(({ key, length }): Change => {
      return { op: "lengthen", path: `/project/health/${key}`, by: least - length };
    });
    return {
      reason: `Pas assez argumenté : ${enumerated(missing)}.`,
      fix: `Ajoutez ${enumerated(toWrite.map(({ words, length }) => `${counted(least - length, "caractère")} au moins sur ${words}`))}.`,
      remedies: [changes],
      field: `project.health.${toWrite[0]?.key ?? "wellBeing"}`,
    };
  },
});

function lackingNotions(health: Health, least: number) {
  return notions
    .map(({ key, words }) => ({ key, words, length: usefulLength(health?.[key]) }))
    .filter(({ length }) => health == null || length < least);
}
