import { z } from "zod";
import { trimmed } from "~/domain/text/white-space";
import { defineCriterion } from "../criterion";
import { allowedLegalForms } from "../setting";
import { enumerated, quoted } from "../wording";

/** INSEE category of the associations that are not declared: without legal personality, never funded. */
const undeclared = "9210";

/** ADM-01 */
export const legalForm = defineCriterion({
  code: "ADM-01",
  version: 1,
  label: "Forme juridique admise",
  severity: "blocking",
  mode: "automatic",
  curable: false,
  source: "loi 2000-321 art. 9-1 ; règlement local",
  message: "Votre structure n'a pas une forme juridique admise par cet appel à projets.",
  explains:
    "La catégorie juridique Insee de la structure figure parmi celles que l'appel admet. Une association non déclarée (9210) n'est jamais admise.",
  field: "association.legalForm",
  selfTest: {
    ask: "Quelle est la forme juridique de votre structure ?",
    section: "association",
    questions: ["legalForm", "otherLegalForm"],
  },
  settings: z.object({ allowedLegalForms }),
  judge({ application: { association } }, settings) {
    const form = trimmed(association.legalForm);
    return form !== undeclared && settings.allowedLegalForms.has(form) ? "pass" : "fail";
  },
  explain({ application: { association } }, settings, _terms, outcome) {
    if (outcome === "pass") return { reason: null, fix: null };
    const admitted = [...settings.allowedLegalForms].filter((form) => form !== undeclared);
    return {
      reason: `La catégorie juridique ${quoted(association.legalForm)} n'est pas admise par cet appel.`,
      fix: `Catégories admises : ${enumerated(admitted)}. Vérifiez celle de votre structure au répertoire Sirene.`,
    };
  },
});
