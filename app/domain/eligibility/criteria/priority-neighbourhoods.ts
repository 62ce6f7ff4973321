import { trimmed } from "~/domain/text/white-space";
import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";
import { enumerated } from "../wording";

/** TER-01 */
export const priorityNeighbourhoods = defineCriterion({
  code: "TER-01",
  version: 1,
  label: "Quartier(s) prioritaire(s) visé(s)",
  severity: "blocking",
  mode: "automatic",
  curable: false,
  source: "annexe du contrat de ville : quartiers prioritaires ; loi 2014-173",
  message: "Le projet ne vise aucun quartier prioritaire éligible.",
  explains:
    "Le projet vise au moins un quartier prioritaire de l'appel. S'il en vise aussi d'un autre contrat, le partage se règle entre financeurs.",
  field: "project.territory.qpv",
  selfTest: {
    ask: "Dans quels quartiers votre projet a-t-il lieu ?",
    section: "territory",
    questions: ["qpv"],
  },
  settings: noSettings,
  judge({ application: { project } }, _settings, { eligibleQpv }) {
    let [inside, outside] = [0, 0];
    for (const code of project.territory.qpv) {
      if (eligibleQpv.has(trimmed(code))) inside += 1;
      else outside += 1;
    }
    if (inside === 0) return "fail";
    return outside > 0 ? "review" : "pass";
  },
  explain({ application: { project } }, _settings, { eligibleQpv }, outcome) {
    if (outcome === "pass") return nothingToSay;
    const codes = project.territory.qpv;
    const outside = codes.filter((code) => !eligibleQpv.has(trimmed(code))).map(trimmed);
    if (outcome === "review") {
      const kept = codes.filter((code) => eligibleQpv.has(trimmed(code)));
      return {
        reason: `Hors de l'appel : ${enumerated(outside)}. Le partage est à régler entre financeurs.`,
        fix: `Retirez ${enumerated(outside)}, ou laissez l'instructeur régler le partage avec l'autre contrat.`,
        remedies: [[{ op: "replace", path: "/project/territory/qpv", value: kept }]],
      };
    }
    return {
      reason:
        codes.length === 0
          ? "Aucun quartier prioritaire n'est indiqué."
          : `Hors de l'appel : ${enumerated(outside)}.`,
      fix: "Choisissez au moins un quartier prioritaire de l'appel où le projet se déroule réellement.",
    };
  },
});
