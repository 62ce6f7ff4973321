import type { Day } from "~/domain/calendar/paris";
import { cents } from "~/domain/money/cents";
import type { Narrative } from "~/domain/report/narrative";
import { prepareAgreement } from "~/features/awards/prepare-agreement.server";
import { recordPayment } from "~/features/awards/record-payment.server";
import { settleAward } from "~/features/awards/settle-award.server";
import { signForFunder } from "~/features/awards/sign-agreement.server";
import { askReport } from "~/features/reports/ask-report.server";
import { acceptReport, askReportAmendment } from "~/features/reports/judge-report.server";
import { submitReport } from "~/features/reports/save-report.server";
import { demoAssociations } from "./associations";
import { done, type DemoPortal } from "./portal";

export const stages = [
  "notified",
  "signed",
  "paid",
  "report-asked",
  "report-received",
  "report-to-amend",
  "settled",
] as const;
export type Stage = (typeof stages)[number];

const finance = "finances@demo.example";

/** Takes every award of the dossier to the stage, each step at its day after `day`. */
export async function follow(portal: DemoPortal, number: string, stage: Stage, day: number): Promise<void> {
  const reach = stages.indexOf(stage);
  const officer = await portal.actor(finance);
  const awards = await portal.db.award.findMany({
    where: { application: { number } },
    orderBy: { funder: { position: "asc" } },
    select: { id: true, funder: { select: { code: true } } },
  });
  for (const { id: awardId } of awards) {
    if (reach >= 1) {
      done(
        "act",
        await prepareAgreement(portal.at(portal.calendar.at(day + 5)), officer, {
          awardId,
          advancePercent: 80,
        }),
      );
      done("signature", await signForFunder(portal.at(portal.calendar.at(day + 12)), officer, { awardId }));
    }
    if (reach >= 2) await pay(portal, awardId, "signature", day + 30);
    if (reach >= 3)
      done(
        "asking the report",
        await askReport(portal.at(portal.calendar.at(day + 200)), officer, { awardId }),
      );
  }
  if (reach >= 4) await report(portal, number, day + 230);
  for (const { id: awardId, funder } of awards) {
    const instructor = await portal.actor(
      funder.code === "ETAT" ? "etat@demo.example" : "instruction@demo.example",
    );
    const judged = portal.at(portal.calendar.at(day + 245));
    if (stage === "report-to-amend" && funder.code === "ETAT") {
      const reason = "Le nombre d’habitants des quartiers n’apparaît pas dans le bilan : précisez-le.";
      done("amendment", await askReportAmendment(judged, instructor, { awardId, reason }));
    }
    if (stage !== "settled") continue;
    done("acceptance", await acceptReport(judged, instructor, { awardId }));
    await pay(portal, awardId, "report", day + 255);
    done(
      "settlement",
      await settleAward(portal.at(portal.calendar.at(day + 260)), officer, { awardId, givenUpFor: "" }),
    );
  }
}

async function pay(portal: DemoPortal, awardId: string, condition: string, day: number): Promise<void> {
  const instalment = await portal.db.instalment.findFirst({
    where: { awardId, condition },
    select: { id: true },
  });
  if (!instalment) return;
  const at = portal.calendar.at(day);
  const paidOn: Day = portal.calendar.day(day);
  const reference = `MDT-${awardId.slice(-6).toUpperCase()}-${condition === "signature" ? 1 : 2}`;
  done(
    "payment",
    await recordPayment(portal.at(at), await portal.actor(finance), {
      awardId,
      instalmentId: instalment.id,
      paidOn,
      reference,
    }),
  );
}

const narrative: Narrative = {
  implementation:
    "L’action s’est déroulée comme prévu, avec deux séances reportées à la demande des habitants.",
  reached: "Le public attendu était au rendez-vous ; huit personnes sur dix habitent le quartier.",
  whenWhere: "De février à décembre, à la maison de quartier et en pied d’immeuble.",
  goalsMet: "Les deux indicateurs sont atteints ; le questionnaire montre un mieux-être net.",
  indirectRules: "Au prorata du temps de travail de l’animatrice.",
  variances: "",
  inKind: "Le bénévolat est valorisé au salaire minimum.",
  remarks: "",
};

async function report(portal: DemoPortal, number: string, day: number): Promise<void> {
  const { association, report: asked } = await portal.db.application.findUniqueOrThrow({
    where: { number },
    select: {
      association: { select: { siret: true } },
      report: {
        select: {
          version: true,
          lines: { select: { id: true, plannedCents: true } },
          indicators: { select: { id: true, targetMin: true } },
        },
      },
    },
  });
  const { owner } = demoAssociations.find(({ siret }) => siret === association.siret)!;
  const sent = await submitReport(portal.at(portal.calendar.at(day)), await portal.actor(owner), {
    number,
    version: asked!.version,
    narrative,
    lines: asked!.lines.map(({ id, plannedCents }) => ({
      id,
      actual: cents(Number(plannedCents)),
      explanation: "",
    })),
    indicators: asked!.indicators.map(({ id, targetMin }) => ({ id, actual: String(Number(targetMin) + 4) })),
  });
  done(`report of ${number}`, sent);
}
