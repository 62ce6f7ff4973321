import { z } from "zod";
import type { Finding } from "~/domain/eligibility/engine";
import type { WeighedFinding } from "~/domain/review/effective-verdict";
import type { Mark, Rubric } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";

const groundSources = ["finding", "criterion"] as const;

/** Where a sentence of a reason comes from: a finding of the verdict, or a criterion of the grid. */
export const groundSchema = z.strictObject({
  source: z.enum(groundSources),
  code: z.string().regex(/^[A-Z][A-Z0-9-]{0,19}$/),
});

export type Ground = z.output<typeof groundSchema>;

export interface ProposedGround extends Ground {
  /** Ready to be read by the association; a person ticks it, and may change it. */
  readonly sentence: string;
  /** What whoever ticks it should know first; "" when nothing. */
  readonly caution: string;
}

/** Criteria proposed at most: a reason that lists everything says nothing. */
const criteriaAtMost = 3;
/** The highest mark that is worth a sentence. */
const weakest = 2;

/** What a dossier gives to reason a refusal, or a grant in part. */
export interface GroundsFrom {
  /** With what counts now, once people have judged and set aside. */
  readonly findings: readonly (Pick<Finding, "label" | "reason"> & WeighedFinding)[];
  readonly rubric: Rubric;
  /** Marks of each complete review, by criterion. */
  readonly marks: readonly Readonly<Record<string, Mark | undefined>>[];
}

/**
 * Sentences that may reason a decision: conditions that are not met, blocking ones first, then the weakest criteria of
 * the grid, and last the findings that were set aside. Nothing is ticked: a refusal is reasoned by people (CRPA L211-2).
 */
export function proposedGrounds({ findings, rubric, marks }: GroundsFrom): readonly ProposedGround[] {
  const failing = findings.filter(({ counts }) => counts === "fail");
  const inOrder = [
    ...failing.filter(({ severity }) => severity === "blocking"),
    ...failing.filter(({ severity }) => severity !== "blocking"),
  ];
  return [
    ...inOrder.map((finding) => fromFinding(finding, "")),
    ...weakCriteria(rubric, marks),
    ...findings
      .filter(({ by }) => by === "set-aside")
      .map((finding) => fromFinding(finding, "L’instruction a écarté ce constat : relisez pourquoi.")),
  ];
}

function fromFinding(
  { code, label, reason }: GroundsFrom["findings"][number],
  caution: string,
): ProposedGround {
  const said = reason ? ` ${reason}` : "";
  const sentence = typeset(`Une condition de l’appel n’est pas remplie : « ${label} ».${said}`);
  return { source: "finding", code, sentence, caution: typeset(caution) };
}

function weakCriteria(rubric: Rubric, marks: GroundsFrom["marks"]): readonly ProposedGround[] {
  const weighed = rubric.criteria.flatMap((criterion) => {
    const given = marks.flatMap((one) => one[criterion.code] ?? []);
    if (given.length === 0) return [];
    const mean = given.reduce((sum: number, mark) => sum + mark, 0) / given.length;
    return mean > weakest ? [] : [{ criterion, mean, lost: criterion.weight * (4 - mean) }];
  });
  return weighed
    .toSorted((one, other) => one.mean - other.mean || other.lost - one.lost)
    .slice(0, criteriaAtMost)
    .map(({ criterion: { code, label, words }, mean }) => {
      const mark = Math.round(mean) as Mark;
      const opinion = withoutFullStop(words[mark]);
      return {
        source: "criterion",
        code,
        sentence: typeset(
          `Pour le critère « ${label} », le projet est jugé ainsi : « ${opinion} » (${mark}\u00A0sur\u00A04).`,
        ),
        caution: "",
      };
    });
}

function withoutFullStop(words: string): string {
  return words.trim().replace(/\.$/, "");
}

/** The reason as it is kept and printed: what was typed, then the sentences that were ticked. */
export function reasonWith(typed: string, kept: readonly string[]): string {
  return [typed, ...kept]
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n");
}
