import { z } from "zod";
import { currentCriteria, formerCriteria } from "./criteria/index";
import type { Criterion } from "./criterion";
import type { Mode, Severity } from "./outcome";
import { readDecimal } from "./read-decimal";
import { euros, shareInWords } from "./wording";

export interface SettingWords {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** A criterion as people read it before they apply. */
export interface CriterionWords {
  readonly code: string;
  readonly label: string;
  readonly explains: string;
  readonly severity: Severity;
  readonly mode: Mode;
  /** True when a complement asked after the deposit can mend it. */
  readonly curable: boolean;
  readonly source: string;
  readonly message: string;
  readonly version: number;
  /** Thresholds of the call; those of the rule itself when the call says nothing. */
  readonly settings: readonly SettingWords[];
}

const settingMeta = z.object({
  label: z.string(),
  unit: z.enum(["euros", "share", "characters", "items", "codes", "choice"]),
  fallback: z.unknown(),
});

export const choiceWords: Readonly<Record<string, string>> = {
  all: "les trois à la fois",
  any: "au moins une",
};

/** Every rule in force, with the thresholds that `params` sets. */
export function criteriaInWords({
  params,
}: {
  readonly params: Readonly<Record<string, unknown>>;
}): CriterionWords[] {
  return currentCriteria.map((criterion) => {
    const { code, label, explains, severity, mode, curable, source, message, version } = criterion;
    return {
      code,
      label,
      explains,
      severity,
      mode,
      curable,
      source,
      message,
      version,
      settings: settingsInWords(criterion, params),
    };
  });
}

export interface EarlierVersion {
  readonly version: number;
  readonly explains: string;
  readonly settings: readonly SettingWords[];
}

/** What a rule checked before its meaning changed, latest first: dossiers judged then are still recomputed so. */
export function earlierVersions(
  code: string,
  former: readonly Criterion[] = formerCriteria,
): EarlierVersion[] {
  return former
    .filter((criterion) => criterion.code === code)
    .map((criterion) => ({
      version: criterion.version,
      explains: criterion.explains,
      settings: settingsInWords(criterion, {}),
    }))
    .sort((one, other) => other.version - one.version);
}

function settingsInWords({ settings }: Criterion, params: Readonly<Record<string, unknown>>): SettingWords[] {
  if (!(settings instanceof z.ZodObject)) return [];
  return Object.entries(settings.shape as Record<string, z.ZodType>).map(([name, schema]) => {
    const { label, unit, fallback } = settingMeta.parse(schema.meta());
    return { name, label, value: inWords(params[name] ?? fallback, unit) };
  });
}

function inWords(value: unknown, unit: z.output<typeof settingMeta>["unit"]): string {
  switch (unit) {
    case "euros":
    case "share": {
      const decimal = readDecimal(String(value));
      if (decimal === null) return String(value);
      return unit === "euros" ? euros(decimal) : shareInWords(decimal);
    }
    case "characters":
      return `${String(value)} caractères`;
    case "items":
      return String(value);
    case "codes":
      return Array.isArray(value) ? value.join(", ") : String(value);
    case "choice":
      return choiceWords[String(value)] ?? String(value);
  }
}
