import { addDays, parisDay, parisInstant } from "~/domain/calendar/paris";
import { callContentSchema } from "./content";
import type { CallDocument } from "./document";
import { formSettings } from "./form-settings";
import type { FramedFunder } from "./frame";

interface Beginning {
  readonly title: string;
  readonly year: number;
  readonly pillars: readonly string[];
  readonly districts: readonly string[];
  readonly communes: readonly string[];
  readonly funders: readonly FramedFunder[];
  readonly now: Date;
}

const daysToOpening = 30;
const daysToClosing = 75;
const documents = ["RIB", "COMPTES", "RAPPORT_ACTIVITE", "STATUTS", "LISTE_DIRIGEANTS"] as const;

/**
 * A call of which nothing is written yet but its title: every section, the documents of the State's form, every
 * rule with its own thresholds, the whole territory, and dates to move.
 */
export function emptyCall({
  title,
  year,
  pillars,
  districts,
  communes,
  funders,
  now,
}: Beginning): CallDocument {
  const today = parisDay(now);
  return {
    frame: {
      title,
      opensAt: parisInstant(`${addDays(today, daysToOpening)}T09:00:00`).toISOString(),
      closesAt: parisInstant(`${addDays(today, daysToClosing)}T17:00:00`).toISOString(),
      graceSeconds: 0,
      funders: [...funders],
      objectiveIds: [],
    },
    content: callContentSchema.parse({}),
    rules: {
      programYear: year,
      eligibleQpv: [...districts],
      eligibleCommunes: [...communes],
      pillars: [...pillars],
      params: {},
      adjustments: {},
    },
    rubric: { criteria: [] },
    form: formSettings.parse({ documents: documents.map((type) => ({ type, required: "rule" })) }),
  };
}
