import { z } from "zod";
import type { FramedFunder } from "~/domain/call/frame";
import { basisPoints, shareForField } from "~/domain/money/basis-points";
import { cents } from "~/domain/money/cents";
import { amountForField } from "~/domain/money/amount-text";
import type { FormValues } from "~/platform/forms/form-values";
import { optionalAmount, optionalShare, tickable } from "~/platform/forms/typed-values";
import type { BuilderContext, FunderOfContext } from "./builder-context";
import { definePart } from "./part-form";
import { draftText } from "./typed-lines";

/** Value of the choice that creates an envelope at publication. */
export const newEnvelope = "nouvelle";

function funderFields({ envelopes }: FunderOfContext) {
  const ids = envelopes.map(({ id }) => id);
  return z
    .strictObject({
      takesPart: tickable(),
      envelope: z.enum([newEnvelope, ...ids], "Choisissez une enveloppe.").default(newEnvelope),
      label: draftText(200),
      amount: optionalAmount(),
      min: optionalAmount(),
      max: optionalAmount(),
      share: optionalShare(),
    })
    .superRefine(({ takesPart, envelope, label, amount, min, max }, context) => {
      if (!takesPart) return;
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: "custom", path: [path], message });
      if (envelope === newEnvelope && amount === null)
        refuse("amount", "Écrivez le montant de la nouvelle enveloppe.");
      if (envelope === newEnvelope && label === "") refuse("label", "Nommez la nouvelle enveloppe.");
      if (min !== null && max !== null && min > max)
        refuse("max", "Écrivez un maximum au moins égal au minimum.");
    });
}

export const funders = definePart({
  values: ({ frame }, context) => ({
    f: Object.fromEntries(
      context.funders.map(({ id }) => [id, valuesOf(frame.funders.find(({ funderId }) => funderId === id))]),
    ),
  }),
  shape: (context) => ({
    f: z
      .strictObject(
        Object.fromEntries(
          context.funders
            .filter(({ mayChange }) => mayChange)
            .map((funder) => [funder.id, funderFields(funder).prefault({})]),
        ),
      )
      .prefault({}),
  }),
  apply: (document, { f }, context) => ({
    ...document,
    frame: { ...document.frame, funders: fundersOf(document.frame.funders, f, context) },
  }),
});

type Typed = Record<string, z.output<ReturnType<typeof funderFields>>>;

function fundersOf(
  held: readonly FramedFunder[],
  typed: Record<string, unknown>,
  context: BuilderContext,
): FramedFunder[] {
  const given = typed as Typed;
  return context.funders.flatMap((funder): FramedFunder[] => {
    const { id: funderId, mayChange } = funder;
    if (!mayChange) return held.filter((kept) => kept.funderId === funderId);
    const line = given[funderId];
    if (!line?.takesPart) return [];
    const { envelope, label, amount, min, max, share } = line;
    return [
      {
        funderId,
        envelope: envelope === newEnvelope ? { label, amountCents: amount! } : { id: envelope },
        minCents: min,
        maxCents: max,
        maxShare: share,
      },
    ];
  });
}

function valuesOf(funder: FramedFunder | undefined): FormValues {
  const money = (amount: number | null) => (amount === null ? "" : amountForField(cents(amount)));
  if (!funder) return { label: "", amount: "", min: "", max: "", share: "" };
  const { envelope, minCents, maxCents, maxShare } = funder;
  const isNew = !("id" in envelope);
  return {
    takesPart: "yes",
    envelope: isNew ? newEnvelope : envelope.id,
    label: isNew ? envelope.label : "",
    amount: isNew ? money(envelope.amountCents) : "",
    min: money(minCents),
    max: money(maxCents),
    share: maxShare === null ? "" : shareForField(basisPoints(maxShare)),
  };
}
