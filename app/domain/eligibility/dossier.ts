import { isSiret } from "~/domain/identifiers/siret";
import { trimmed } from "~/domain/text/white-space";
import type { Application, DocumentType } from "./application-input";
import { budgetSums, type BudgetSums } from "./budget-sums";
import { oneYearAfter, readCalendarDate, type CalendarDate } from "./calendar-date";
import type { Decimal } from "./decimal";
import { readDecimal } from "./read-decimal";
import { readInstant, type Instant } from "./instant";
import { parisDateOf } from "./paris-time";

/** An application with what several rules reckon from it, each reckoned once and only when asked for. */
export class Dossier {
  #sums: BudgetSums | undefined;
  #submittedAt: Instant | undefined;
  #submittedOn: CalendarDate | undefined;
  #requested: Decimal | null | undefined;
  #siretIsValid: boolean | undefined;

  constructor(readonly application: Application) {}

  get budget(): BudgetSums {
    return (this.#sums ??= budgetSums(this.application.budget));
  }

  get submittedAt(): Instant {
    return (this.#submittedAt ??= submissionInstant(this.application.submittedAt));
  }

  /** Day of submission on the calendar of Paris. */
  get submittedOn(): CalendarDate {
    return (this.#submittedOn ??= parisDateOf(this.submittedAt));
  }

  /** Euros asked for; null when they do not parse. */
  get requested(): Decimal | null {
    if (this.#requested === undefined) this.#requested = readDecimal(this.application.requestedAmount);
    return this.#requested;
  }

  get siretIsValid(): boolean {
    return (this.#siretIsValid ??= isSiret(this.application.association.siret));
  }

  get pillar(): string {
    return trimmed(this.application.project.pillar);
  }

  /** Younger than twelve months on the day of submission: on the anniversary it no longer is. */
  get isYoungAssociation(): boolean {
    const createdOn = readCalendarDate(trimmed(this.application.association.createdOn));
    return createdOn !== null && this.submittedOn < oneYearAfter(createdOn);
  }

  hasDocument(type: DocumentType): boolean {
    for (const document of this.application.documents) if (document.type === type) return true;
    return false;
  }
}

function submissionInstant(text: string): Instant {
  const instant = readInstant(trimmed(text));
  if (!instant) throw new RangeError(`not an instant: ${text}`);
  return instant;
}
