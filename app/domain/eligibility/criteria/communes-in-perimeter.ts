import { trimmed } from "~/domain/text/white-space";
import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";
import { enumerated } from "../wording";

/** TER-03 */
export const communesInPerimeter = defineCriterion({
  code: "TER-03",
  version: 1,
  label: "Communes de l'agglomération",
  severity: "warning",
  mode: "automatic",
  curable: true,
  source: "périmètre de l'EPCI",
  message: "Une commune d'intervention est hors de l'agglomération.",
  explains: "Chaque commune d'intervention fait partie de l'agglomération.",
  field: "project.territory.communes",
  settings: noSettings,
  judge({ application: { project } }, _settings, { eligibleCommunes }) {
    for (const code of project.territory.communes) if (!eligibleCommunes.has(trimmed(code))) return "fail";
    return "pass";
  },
  explain({ application: { project } }, _settings, { eligibleCommunes }, outcome) {
    if (outcome === "pass") return nothingToSay;
    const { communes } = project.territory;
    const outside = enumerated(communes.filter((code) => !eligibleCommunes.has(trimmed(code))).map(trimmed));
    const kept = communes.filter((code) => eligibleCommunes.has(trimmed(code)));
    return {
      reason: `Hors de l'agglomération : ${outside} (codes Insee).`,
      fix: `Retirez ${outside} des communes d'intervention, ou expliquez pourquoi le projet y va.`,
      remedies: [[{ op: "replace", path: "/project/territory/communes", value: kept }]],
    };
  },
});
