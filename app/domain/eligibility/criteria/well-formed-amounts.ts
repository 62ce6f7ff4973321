import type { Application } from "../application-input";
import { listAmounts } from "../declared-amounts";
import { compare, decimalOfCents, exchangeText, decimalOfCount, zero } from "../decimal";
import { quotientHalfEven } from "../decimal-quotient";
import { readDecimal } from "../read-decimal";
import { defineCriterion, nothingToSay } from "../criterion";
import type { Change } from "../change";
import { isWellFormed } from "../well-formed";
import { noSettings } from "../setting";
import { enumerated, quoted } from "../wording";

/** How many wrong amounts a sentence names. */
const mostNamed = 5;

/** FIN-03 */
export const wellFormedAmounts = defineCriterion({
  code: "FIN-03",
  version: 1,
  label: "Montants bien formés",
  severity: "blocking",
  mode: "automatic",
  curable: true,
  source: "Cerfa",
  message: "Un montant est négatif ou comporte plus de deux décimales.",
  explains: "Chaque montant du dossier est un nombre d'euros sans signe, avec deux décimales au plus.",
  field: "budget.charges",
  settings: noSettings,
  judge: ({ application }) => (areAllWellFormed(application) ? "pass" : "fail"),
  explain({ application }, _settings, _terms, outcome) {
    if (outcome === "pass") return nothingToSay;
    const wrong = listAmounts(application).filter(({ amount }) => !isWellFormed(amount));
    const named = wrong.slice(0, mostNamed).map(({ amount, words }) => `${words} ${quoted(amount)}`);
    const others = wrong.length - named.length;
    const nearest = wrong.map(({ amount, path }) => nearestAmount(amount, path));
    const remedy = nearest.filter((change) => change !== null);
    return {
      reason: `Montants mal formés : ${enumerated(others > 0 ? [...named, `${others} autres`] : named)}.`,
      fix: "Écrivez chaque montant en euros, sans signe, avec un point et deux décimales au plus.",
      remedies: remedy.length === wrong.length ? [remedy] : [],
      field: wrong[0]?.field ?? "budget.charges",
    };
  },
});

function areAllWellFormed({
  association,
  project,
  budget,
  requestedAmount,
  previousGrants,
}: Application): boolean {
  if (!isWellFormed(requestedAmount) || !isWellFormed(project.investmentAmount)) return false;
  if (!isWellFormed(association.deMinimisLast3Years) || !isWellFormed(association.publicGrantsLastYear))
    return false;
  for (const line of budget.charges) if (!isWellFormed(line.amount)) return false;
  for (const line of budget.products) if (!isWellFormed(line.amount)) return false;
  for (const grant of previousGrants) if (grant.amount != null && !isWellFormed(grant.amount)) return false;
  for (const line of association.budget?.charges ?? []) if (!isWellFormed(line.amount)) return false;
  for (const line of association.budget?.products ?? []) if (!isWellFormed(line.amount)) return false;
  return true;
}

/** The well-formed amount closest to a number; null for what is no number at all. */
function nearestAmount(amount: string, path: string): Change | null {
  const value = readDecimal(amount);
  if (value === null) return null;
  const cents = compare(value, zero) < 0 ? 0n : quotientHalfEven(value, decimalOfCount(1), 2);
  return { op: "replace", path, value: exchangeText(decimalOfCents(cents)) };
}
