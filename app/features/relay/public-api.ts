import { amountForExchange } from "~/domain/money/amount-text";
import type { Cents } from "~/domain/money/cents";
import { callDateWords, datesOfCall } from "~/domain/relay/call-dates";
import type { RelayedCall } from "~/domain/relay/relayed-call";
import type { CallDetail, CallSummary } from "./public-api.schema";

/** A call in a list of the public interface. */
export function callSummary(call: RelayedCall, origin: string): CallSummary {
  return {
    id: call.id,
    slug: call.slug,
    url: `${origin}/appels/${call.slug}`,
    title: call.title,
    year: call.year,
    state: call.state,
    pillar: call.pillar,
    summary: call.summary,
    amounts: call.amounts,
    opensAt: call.opensAt.toISOString(),
    closesAt: call.closesAt.toISOString(),
    updatedAt: call.changedAt.toISOString(),
  };
}

/** A call by itself in the public interface. */
export function callDetail(call: RelayedCall, origin: string): CallDetail {
  return {
    ...callSummary(call, origin),
    description: call.description,
    audience: [...call.audience],
    dates: datesOfCall(call).map(({ kind, at, on, place }) => ({
      kind,
      label: callDateWords[kind],
      at: at?.toISOString() ?? null,
      on,
      place,
    })),
    otherDates: [...call.otherDates],
    funders: call.funders.map(({ name, amount, limits: { minCents, maxCents, maxShare } }) => ({
      name,
      amount: amountForExchange(amount),
      minAmount: orNull(minCents),
      maxAmount: orNull(maxCents),
      maxShare: maxShare === null ? null : maxShare / 10_000,
    })),
    award: { min: orNull(call.award.min), max: orNull(call.award.max) },
    version: call.version,
    calendarUrl: `${origin}/appels/${call.slug}/calendrier.ics`,
  };
}

function orNull(amount: Cents | null): string | null {
  return amount === null ? null : amountForExchange(amount);
}
