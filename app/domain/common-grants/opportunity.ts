import { parisDay } from "~/domain/calendar/paris";
import { limitsInWords } from "~/domain/call/funder-limits";
import { amountForExchange } from "~/domain/money/amount-text";
import { sumCents, type Cents } from "~/domain/money/cents";
import { callDateWords, datesOfCall } from "~/domain/relay/call-dates";
import type { RelayedCall, RelayedFunder } from "~/domain/relay/relayed-call";

interface Money {
  readonly amount: string;
  readonly currency: "EUR";
}

type Event =
  | { readonly name: string; readonly eventType: "singleDate"; readonly date: string }
  | { readonly name: string; readonly eventType: "other"; readonly details: string };

interface CustomField {
  readonly name: string;
  readonly fieldType: "string" | "integer";
  readonly value: string | number;
}

/** A call in the words of the CommonGrants protocol 0.4.0, `OpportunityBase`. */
export interface Opportunity {
  readonly id: string;
  readonly title: string;
  readonly status: { readonly value: "forecasted" | "open" | "closed" };
  readonly description: string;
  readonly funding: {
    readonly details?: string;
    readonly totalAmountAvailable: Money;
    readonly minAwardAmount?: Money;
    readonly maxAwardAmount?: Money;
  };
  readonly keyDates: {
    readonly postDate: Event;
    readonly closeDate: Event;
    readonly otherDates: Readonly<Record<string, Event>>;
  };
  readonly acceptedApplicantTypes: readonly { readonly value: "custom"; readonly customValue: string }[];
  readonly source: string;
  readonly customFields: Readonly<Record<string, CustomField>>;
  readonly createdAt: string;
  readonly lastModifiedAt: string;
}

const statuses = {
  scheduled: "forecasted",
  open: "open",
  closed: "closed",
  archived: "closed",
} as const satisfies Record<RelayedCall["state"], Opportunity["status"]["value"]>;

/**
 * The protocol's dates have no time of day that says its zone: days are those of Paris, and the exact instants of
 * opening and closing are custom fields.
 */
export function opportunityOf(call: RelayedCall, origin: string): Opportunity {
  const { min, max } = call.award;
  const details = [call.amounts, ...call.funders.map(limitsOf)].filter((text) => text !== "").join("\n");
  return {
    id: call.id,
    title: call.title,
    status: { value: statuses[call.state] },
    description: [call.summary, call.description].filter((text) => text !== "").join("\n\n"),
    funding: {
      ...(details === "" ? {} : { details }),
      totalAmountAvailable: money(sumCents(call.funders.map(({ amount }) => amount))),
      ...(min === null ? {} : { minAwardAmount: money(min) }),
      ...(max === null ? {} : { maxAwardAmount: money(max) }),
    },
    keyDates: {
      postDate: { name: "Publication", eventType: "singleDate", date: parisDay(call.publishedAt) },
      closeDate: {
        name: callDateWords.closing,
        eventType: "singleDate",
        date: parisDay(call.closesAt),
      },
      otherDates: otherDatesOf(call),
    },
    acceptedApplicantTypes: call.audience.map((customValue) => ({ value: "custom", customValue })),
    source: `${origin}/appels/${call.slug}`,
    customFields: customFieldsOf(call),
    createdAt: call.createdAt.toISOString(),
    lastModifiedAt: call.changedAt.toISOString(),
  };
}

function money(amount: Cents): Money {
  return { amount: amountForExchange(amount), currency: "EUR" };
}

/** The limits of one funder, for whom the protocol has no field. */
function limitsOf({ name, limits }: RelayedFunder): string {
  const words = limitsInWords(limits);
  return words === null ? "" : `${name}\u00A0: un projet peut lui demander ${words}.`;
}

function otherDatesOf(call: RelayedCall): Record<string, Event> {
  const fixed = datesOfCall(call).flatMap(({ kind, on }) =>
    on && kind !== "closing"
      ? [[kind, { name: callDateWords[kind], eventType: "singleDate", date: on }] as const]
      : [],
  );
  const inWords = call.otherDates.map(
    ({ label, when }, index) =>
      [`other${index + 1}`, { name: label, eventType: "other", details: when }] as const,
  );
  return Object.fromEntries([...fixed, ...inWords]);
}

function customFieldsOf(call: RelayedCall): Record<string, CustomField> {
  return {
    year: { name: "year", fieldType: "integer", value: call.year },
    state: { name: "state", fieldType: "string", value: call.state },
    opensAt: { name: "opensAt", fieldType: "string", value: call.opensAt.toISOString() },
    closesAt: { name: "closesAt", fieldType: "string", value: call.closesAt.toISOString() },
    funders: {
      name: "funders",
      fieldType: "string",
      value: call.funders.map(({ name }) => name).join(", "),
    },
    ...(call.pillar && {
      pillar: { name: "pillar", fieldType: "string", value: call.pillar.code },
      pillarLabel: { name: "pillarLabel", fieldType: "string", value: call.pillar.label },
    }),
  };
}
