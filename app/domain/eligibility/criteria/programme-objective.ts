import { trimmed } from "~/domain/text/white-space";
import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";
import { enumerated, quoted } from "../wording";

/** PIL-01 */
export const programmeObjective = defineCriterion({
  code: "PIL-01",
  version: 1,
  label: "Pilier et objectifs du contrat de ville",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "annexe du contrat de ville : programme",
  message: "Rattachez le projet à un objectif opérationnel du pilier choisi.",
  explains:
    "Le pilier est ouvert par l'appel, et chaque objectif choisi est un objectif opérationnel en vigueur de ce pilier (ou un objectif stratégique qui n'en a aucun).",
  field: "project.objectives",
  selfTest: {
    ask: "Quels objectifs du contrat de ville votre projet sert-il ?",
    section: "project",
    questions: ["pillar", "objectives"],
  },
  settings: noSettings,
  judge(dossier, _settings, { pillars, objectives }) {
    const { pillar } = dossier;
    const admissible = pillars.has(pillar) ? objectives.get(pillar) : undefined;
    const chosen = dossier.application.project.objectives;
    if (!admissible || chosen.length === 0) return "fail";
    for (const code of chosen) if (!admissible.has(trimmed(code))) return "fail";
    return "pass";
  },
  explain(dossier, _settings, { pillars, objectives }, outcome) {
    if (outcome === "pass") return nothingToSay;
    const { pillar, application } = dossier;
    if (!pillars.has(pillar)) {
      return {
        reason: `Le pilier ${quoted(pillar)} n'est pas ouvert par cet appel.`,
        fix: `Choisissez un pilier de l'appel : ${enumerated([...pillars])}.`,
        field: "project.pillar",
      };
    }
    const admissible = objectives.get(pillar) ?? new Set<string>();
    const chosen = application.project.objectives.map(trimmed);
    const foreign = chosen.filter((code) => !admissible.has(code));
    const kept = chosen.filter((code) => admissible.has(code));
    if (foreign.length === 0) {
      return {
        reason: "Aucun objectif n'est choisi.",
        fix: `Choisissez au moins un objectif du pilier ${pillar}.`,
      };
    }
    const words = enumerated(foreign.map(quoted));
    return {
      reason: `${words} : pas un objectif admis du pilier ${pillar}.`,
      fix:
        kept.length > 0
          ? `Retirez ${words} des objectifs.`
          : `Remplacez ${words} par un objectif opérationnel du pilier ${pillar}.`,
      remedies: kept.length > 0 ? [[{ op: "replace", path: "/project/objectives", value: kept }]] : [],
    };
  },
});
