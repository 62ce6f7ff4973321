import { defineCriterion, nothingToSay } from "../criterion";
import { noSettings } from "../setting";

/** ADM-07 */
export const sincereDeclarations = defineCriterion({
  code: "ADM-07",
  version: 1,
  label: "À jour de ses obligations, informations sincères",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "Cerfa 12156*06 rubrique 7",
  message: "Vous devez attester être à jour de vos obligations et de la sincérité du dossier.",
  explains:
    "L'association atteste être à jour de ses obligations sociales, fiscales et comptables, et que ses informations sont exactes et sincères.",
  field: "attestations.upToDate",
  settings: noSettings,
  judge: ({ application: { attestations } }) =>
    attestations.upToDate && attestations.accurate ? "pass" : "fail",
  explain({ application: { attestations } }, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    const { upToDate, accurate } = attestations;
    if (!upToDate && !accurate) {
      return { reason: "Aucune des deux attestations n'est donnée.", fix: "Donnez les deux attestations." };
    }
    return upToDate
      ? {
          reason: "L'attestation de sincérité des informations n'est pas donnée.",
          fix: "Attestez que les informations du dossier sont exactes et sincères.",
          field: "attestations.accurate",
        }
      : {
          reason: "L'attestation de régularité sociale, fiscale et comptable n'est pas donnée.",
          fix: "Attestez être à jour de vos obligations sociales, fiscales et comptables.",
        };
  },
});
