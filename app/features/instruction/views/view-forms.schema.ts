import { z } from "zod";
import { tickable, typedText } from "~/platform/forms/typed-values";

const name = typedText("Donnez un nom à cette vue, par exemple «\u00A0À compléter, santé\u00A0».", {
  max: 60,
});

/** Whom the view is for: the actor alone, everyone, or the agents of the funder whose identifier it is. */
const audience = z
  .union([z.enum(["personal", "everyone"]), z.uuid()], "Choisissez qui voit cette vue.")
  .transform((typed) =>
    typed === "personal" || typed === "everyone"
      ? ({ reach: typed, funderId: null } as const)
      : ({ reach: "funder", funderId: typed } as const),
  );

const query = z.string().max(1_000).default("");

export const newViewForm = z.object({ name, audience, isLocked: tickable(), isOpening: tickable(), query });

/** `query` replaces what the view keeps, when the box is ticked; who may not settle the view sends no audience. */
export const changeViewForm = z.object({
  version: z.coerce.number().int().min(0),
  name,
  audience: audience.optional(),
  isLocked: tickable(),
  isReplaced: tickable(),
  query,
});

export const openingForm = z.object({ isOpening: z.enum(["yes", "no"]).transform((said) => said === "yes") });
