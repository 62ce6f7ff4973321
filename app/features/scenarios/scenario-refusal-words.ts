import { formatAmount } from "~/domain/money/amount-text";
import type { ProposeScenarioRefusal } from "./propose-scenario.server";
import type { SaveScenarioRefusal } from "./save-scenario.server";

/** Beside which field, and in which words, a scenario is refused; null for what is not there. */
export function scenarioRefusalWords(
  refusal: SaveScenarioRefusal | ProposeScenarioRefusal,
): { readonly name: string; readonly message: string } | null {
  switch (refusal.code) {
    case "not-found":
      return null;
    case "session-closed":
      return { name: "", message: "La séance est close\u00A0: ses scénarios ne changent plus." };
    case "name-taken":
      return { name: "name", message: "Un scénario de la séance porte déjà ce nom. Choisissez-en un autre." };
    case "changed-meanwhile":
      return {
        name: "",
        message:
          "Une autre personne a enregistré ce scénario entre-temps. Notez vos changements, rechargez la page, puis reportez-les.",
      };
    case "agenda-changed":
      return {
        name: "",
        message:
          "L’ordre du jour ou les enveloppes ont changé entre-temps. Rechargez la page, puis recommencez.",
      };
    case "above-request":
      return {
        name: `dossiers.${refusal.dossier}.lines.${refusal.line}.amount`,
        message: `Écrivez au plus ce qui est demandé\u00A0: ${formatAmount(refusal.asked)}.`,
      };
    case "viable-above-request":
      return {
        name: `dossiers.${refusal.dossier}.lines.${refusal.line}.viable`,
        message: `Écrivez au plus ce qui est demandé\u00A0: ${formatAmount(refusal.asked)}.`,
      };
    case "floors-out-of-reach":
      return {
        name: "",
        message:
          "Aucun choix de dossiers n’atteint tous les planchers dans les enveloppes. Baissez un plancher, ou les minimums viables.",
      };
    case "too-long":
      return {
        name: "",
        message:
          "La meilleure proposition n’a pas été trouvée dans le temps donné. Demandez moins de planchers, ou réessayez.",
      };
  }
}
