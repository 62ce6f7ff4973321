import type { OpinionKind } from "./kinds";

/** What of a project says whose opinion is needed. */
export interface ProjectToJudge {
  readonly pillar: string;
  /** Codes of the objectives that it serves. */
  readonly objectives: readonly string[];
  readonly beneficiaries: {
    readonly total: number;
    readonly female: number | null;
    readonly male: number | null;
    /** From 6 to 25. */
    readonly young: number;
  };
}

export interface NeededOpinion {
  readonly kind: OpinionKind;
  /** Why it is proposed, for who instructs. */
  readonly why: string;
}

const isOf = (objectives: readonly string[], prefix: string) =>
  objectives.some((code) => code === prefix || code.startsWith(`${prefix}.`));

/**
 * Opinions to propose: the mental health council (REV-01) and the watch cell (REV-02) by objective, those for whom the
 * action is meant, and the referents of the transversal axes where the figures ask for them. A person decides.
 */
export function neededOpinions({
  pillar,
  objectives,
  beneficiaries,
}: ProjectToJudge): readonly NeededOpinion[] {
  const { total, female, male, young } = beneficiaries;
  const needed: NeededOpinion[] = [];
  if (isOf(objectives, "SANTE-1"))
    needed.push({ kind: "mental_health_council", why: "Objectif SANTE-1 : avis du CLSM à verser (REV-01)." });
  if (isOf(objectives, "SANTE-4") || isOf(objectives, "CADRE-3.4"))
    needed.push({
      kind: "watch_cell",
      why: "Objectif SANTE-4 ou CADRE-3.4 : avis de la cellule de veille ou du CISPD à verser (REV-02).",
    });
  if (pillar === "JEUNESSE" || (total > 0 && young * 2 >= total))
    needed.push({ kind: "young_people", why: "Action destinée aux jeunes : leur demander leur avis." });
  if (female !== null && male !== null && female + male > 0) {
    const least = Math.min(female, male);
    if (least * 10 < (female + male) * 3)
      needed.push({
        kind: "equality_referent",
        why: "Moins de trois bénéficiaires sur dix sont d’un des deux sexes.",
      });
  }
  return needed;
}
