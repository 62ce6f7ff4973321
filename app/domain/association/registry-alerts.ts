import type { Application } from "~/domain/eligibility/application-input";
import { parisDay, daysBetween, shortDay } from "~/domain/calendar/paris";

/** Days after which the answer of the directory is old. */
const freshDays = 90;

/** What the public directory says, or does not say, that an instructor must know before they judge; none when all is well. */
export function registryAlerts({
  registry,
  askedAt,
  now,
}: {
  registry: Application["association"]["registry"];
  askedAt: Date | null;
  now: Date;
}): readonly string[] {
  if (!registry) return ["L’annuaire public des entreprises n’a pas été interrogé : vérifiez l’association."];
  if (!registry.found) return ["L’annuaire public ne connaît pas ce numéro Siret."];
  const alerts: string[] = [];
  if (registry.etatAdministratif === "C" || registry.etatAdministratif === "F")
    alerts.push("L’annuaire public dit que l’association a cessé ou que son établissement est fermé.");
  if (askedAt && daysBetween(parisDay(askedAt), parisDay(now)) > freshDays)
    alerts.push(`L’annuaire public a été interrogé pour la dernière fois le ${shortDay(parisDay(askedAt))}.`);
  return alerts;
}
