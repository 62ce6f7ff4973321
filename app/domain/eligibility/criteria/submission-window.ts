import { defineCriterion } from "../criterion";
import { compareInstants } from "../instant";
import { parisTimeInWords } from "../paris-time";
import { noSettings } from "../setting";

/** CAL-01 */
export const submissionWindow = defineCriterion({
  code: "CAL-01",
  version: 1,
  label: "Dépôt dans les délais",
  severity: "blocking",
  mode: "automatic",
  curable: false,
  source: "règlement de l'appel à projets",
  message: "Le dépôt est intervenu en dehors de la période d'ouverture de l'appel à projets.",
  explains:
    "Le dossier est déposé entre l'ouverture et la fin de la dernière seconde de l'appel, à l'heure de Paris.",
  field: "submittedAt",
  settings: noSettings,
  judge({ submittedAt }, _settings, { opensAt, closesAt }) {
    const afterClosing = { seconds: closesAt.seconds + 1, fraction: closesAt.fraction };
    const inside =
      compareInstants(opensAt, submittedAt) <= 0 && compareInstants(submittedAt, afterClosing) < 0;
    return inside ? "pass" : "fail";
  },
  explain({ submittedAt }, _settings, { opensAt, closesAt }, outcome) {
    const deposit = `Dépôt le ${parisTimeInWords(submittedAt)}`;
    if (outcome === "pass") return { reason: `${deposit}, avant la clôture.`, fix: null };
    return compareInstants(submittedAt, opensAt) < 0
      ? {
          reason: `${deposit}, avant l'ouverture du ${parisTimeInWords(opensAt)}.`,
          fix: "Déposez le dossier une fois l'appel ouvert.",
        }
      : {
          reason: `${deposit}, après la clôture du ${parisTimeInWords(closesAt)}.`,
          fix: "Aucun changement du dossier ne permet un dépôt après la clôture : préparez-le pour le prochain appel.",
        };
  },
});
