import { z } from "zod";
import { normaliseRna } from "~/domain/identifiers/rna";
import { trimmed } from "~/domain/text/white-space";
import type { Application } from "../application-input";
import { defineCriterion, nothingToSay, type Explanation } from "../criterion";
import { allowedLegalForms } from "../setting";
import { quoted } from "../wording";

type Association = Application["association"];

/** ADM-04 */
export const directoryStatus = defineCriterion({
  code: "ADM-04",
  version: 1,
  label: "Établissement actif et cohérent avec les répertoires",
  severity: "blocking",
  mode: "automatic",
  curable: false,
  source: "Sirene / RNA (API Recherche d'entreprises)",
  message: "Le répertoire indique un établissement fermé ou ne correspondant pas à votre association.",
  explains:
    "Le répertoire ne déclare pas l'établissement fermé ni d'une forme juridique non admise. Un répertoire muet, un numéro inconnu ou un RNA différent sont vérifiés par l'instructeur et ne bloquent pas.",
  field: "association.siret",
  settings: z.object({ allowedLegalForms }),
  judge(dossier, settings) {
    if (!dossier.siretIsValid) return "na";
    const { registry, rna } = dossier.application.association;
    if (registry === null) return "review";
    const { etatAdministratif: state, natureJuridique: form } = registry;
    if (state != null && state !== "A") return "fail";
    if (form != null && !settings.allowedLegalForms.has(trimmed(form))) return "fail";
    return !registry.found || differ(registry.identifiantAssociation, rna) ? "review" : "pass";
  },
  explain({ application: { association } }, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    if (outcome === "na") return { reason: "Sans objet tant que le SIRET n'est pas valide.", fix: null };
    return outcome === "fail" ? explainRefusal(association) : explainDoubt(association);
  },
});

/** Whether both numbers are known and are not the same. */
function differ(known: string | null | undefined, declared: string): boolean {
  if (known == null || known === declared) return false;
  const [left, right] = [normaliseRna(known), normaliseRna(declared)];
  return left !== "" && right !== "" && left !== right;
}

function explainRefusal({ registry }: Association): Explanation {
  const closed = registry?.etatAdministratif != null && registry.etatAdministratif !== "A";
  return {
    reason: closed
      ? "Le répertoire Sirene indique un établissement fermé."
      : `Le répertoire Sirene indique la catégorie juridique ${quoted(registry?.natureJuridique ?? "")}, qui n'est pas admise par cet appel.`,
    fix: closed
      ? "Indiquez le SIRET d'un établissement ouvert, ou faites corriger le répertoire par l'Insee."
      : "Vérifiez le SIRET ; si le répertoire se trompe, faites-le corriger par l'Insee.",
  };
}

function explainDoubt({ registry, rna }: Association): Explanation {
  if (registry === null) {
    return { reason: "Le répertoire n'a pas répondu : l'instructeur vérifiera.", fix: null };
  }
  if (!registry.found) {
    return {
      reason: "Le répertoire ne connaît pas ce SIRET : l'instructeur vérifiera.",
      fix: "Vérifiez le SIRET saisi, ou joignez l'avis de situation Sirene.",
    };
  }
  return {
    reason: `Le répertoire associe à ce SIRET le RNA ${quoted(normaliseRna(registry.identifiantAssociation ?? ""))}, le dossier indique ${quoted(normaliseRna(rna))}.`,
    fix: "Vérifiez le numéro RNA et le SIRET saisis.",
    field: "association.rna",
  };
}
