import { asksForJudgement, type FindingToWeigh } from "~/domain/review/effective-verdict";
import type { Mark } from "~/domain/review/rubric";
import { cents } from "~/domain/money/cents";
import { admitApplication } from "~/features/instruction/admit-application.server";
import { declareInadmissible } from "~/features/instruction/declare-inadmissible.server";
import { saveReview } from "~/features/reviews/save-review.server";
import { demonstrationRubric } from "../reference/rubric";
import { done, type DemoPortal } from "./portal";

const instructors = { ETAT: "etat@demo.example", EPCI: "instruction@demo.example" } as const;
type Instructor = keyof typeof instructors;

/** The agglomération's instructor finds the dossier admissible. */
export async function admit(portal: DemoPortal, number: string, day: number): Promise<void> {
  const application = await portal.db.application.findUniqueOrThrow({
    where: { number },
    select: {
      version: true,
      verdicts: { take: 1, orderBy: { judgedAt: "desc" }, select: { findings: true } },
    },
  });
  const findings = application.verdicts[0]!.findings as unknown as FindingToWeigh[];
  const admitted = await admitApplication(
    portal.at(portal.calendar.at(day, "09:30:00")),
    await portal.actor(instructors.EPCI),
    {
      number,
      version: application.version,
      judged: findings.filter(asksForJudgement).map(({ code }) => code),
    },
  );
  done(`admission of ${number}`, admitted);
}

/** The agglomération's instructor declares the dossier inadmissible. */
export async function reject(portal: DemoPortal, number: string, day: number): Promise<void> {
  const { version } = await portal.db.application.findUniqueOrThrow({
    where: { number },
    select: { version: true },
  });
  const declared = await declareInadmissible(
    portal.at(portal.calendar.at(day)),
    await portal.actor(instructors.EPCI),
    {
      number,
      version,
      reason: "Moins de six bénéficiaires sur dix habitent un quartier prioritaire, ce que l’appel demande.",
    },
  );
  done(`inadmissibility of ${number}`, declared);
}

/** One funder's review, complete or only begun; `level` is the usual mark, `share` the part of the request proposed. */
export async function review(
  portal: DemoPortal,
  number: string,
  {
    funder,
    level,
    share,
    day,
    isComplete = true,
  }: { funder: Instructor; level: Mark; share: number; day: number; isComplete?: boolean },
): Promise<void> {
  const request = await portal.db.funderRequest.findFirstOrThrow({
    where: { application: { number }, funder: { code: funder } },
    select: { funderId: true, requestedCents: true },
  });
  const { criteria } = demonstrationRubric;
  const shown = isComplete ? criteria : criteria.slice(0, 4);
  const markOf = (index: number): Mark => Math.max(1, Math.min(4, level + (index % 3 === 0 ? 1 : 0))) as Mark;
  const marks = Object.fromEntries(shown.map(({ code }, index) => [code, markOf(index)]));
  const saved = await saveReview(
    portal.at(portal.calendar.at(day, "15:10:00")),
    await portal.actor(instructors[funder]),
    {
      number,
      funderId: request.funderId,
      version: 0,
      marks,
      rationales: Object.fromEntries(
        Object.entries(marks).flatMap(([code, mark]) =>
          mark === 4 ? [[code, "Réponse précise, étayée par des chiffres et des partenaires nommés."]] : [],
        ),
      ),
      opinion: level >= 3 ? "favourable" : "favourable_with_conditions",
      comment:
        level >= 3
          ? "Projet solide, bien ancré dans le quartier."
          : "Intéressant ; préciser la façon d’aller vers les habitants.",
      proposed: cents(Math.floor((Number(request.requestedCents) * share) / 10_000) * 10_000),
      isComplete,
    },
  );
  done(`review of ${number} for ${funder}`, saved);
}

/** Admission and both reviews, complete. */
export async function instruct(
  portal: DemoPortal,
  number: string,
  { level, share, day }: { level: Mark; share: number; day: number },
): Promise<void> {
  await admit(portal, number, day);
  await review(portal, number, { funder: "EPCI", level, share, day: day + 4 });
  await review(portal, number, { funder: "ETAT", level, share, day: day + 6 });
}
