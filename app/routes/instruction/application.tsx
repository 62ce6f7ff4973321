import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { ErrorSummary } from "~/components/error-summary";
import { Panes } from "~/components/layout";
import { moneyWords } from "~/components/money";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { mayEver } from "~/domain/access/policy";
import { statusWords } from "~/domain/application/status-words";
import { formatAmount } from "~/domain/money/amount-text";
import { findEvidence } from "~/features/applications/evidence/evidence.server";
import { findReviews } from "~/features/reviews/queries.server";
import { reviewForm } from "~/features/reviews/review-form.schema";
import { saveReview, type SaveReviewRefusal } from "~/features/reviews/save-review.server";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import type { FieldError } from "~/platform/forms/field-errors";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { EvidencePane } from "./parts/evidence-pane";
import { ReviewPane } from "./parts/review-pane";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.evidence.title ?? "Dossier"} – Instruction – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const number = params.number!;
  const [evidence, grid] = await Promise.all([
    findEvidence(ports(), actor, number),
    findReviews(ports(), actor, number),
  ]);
  if (!evidence || !grid) notFound();
  return {
    evidence,
    grid,
    mayAdmit: mayEver(actor, "instruction.admit"),
    mayJudge: mayEver(actor, "report.accept"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "review.write");
  const number = params.number!;
  await requireApplicationWithin(actor, "review.write", number);
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, reviewForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { intent, ...review } = form.value;
  const saved = await saveReview(ports(), actor, { ...review, number, isComplete: intent === "complete" });
  if (!saved.ok) {
    if (saved.refusal.code === "not-found") return notFound();
    const { status, errors } = refusalWords(saved.refusal);
    return json({ ...posted, errors }, { status });
  }
  const said =
    intent === "save"
      ? "Votre instruction est enregistrée."
      : saved.value.isScored
        ? "Votre instruction est terminée. Le dossier est prêt pour le comité."
        : "Votre instruction est terminée.";
  return redirectWithFlash(`/instruction/dossiers/${number}`, said);
}

function refusalWords(refusal: Exclude<SaveReviewRefusal, { code: "not-found" }>): {
  status: number;
  errors: FieldError[];
} {
  const whole = (status: number, message: string) => ({ status, errors: [{ name: "", message }] });
  switch (refusal.code) {
    case "not-in-review":
      return whole(
        409,
        "Ce dossier n’est pas en instruction\u00A0: déclarez-le d’abord recevable, ou rechargez la page.",
      );
    case "already-complete":
      return whole(409, "Cette instruction est déjà terminée. Rechargez la page pour la lire.");
    case "changed-meanwhile":
      return whole(
        409,
        "Quelqu’un a enregistré cette instruction pendant que vous écriviez. Vos notes sont ci-dessous\u00A0: ouvrez le dossier dans un autre onglet, comparez, puis enregistrez à nouveau.",
      );
    case "above-request":
      return {
        status: 422,
        errors: [
          {
            name: "proposed",
            message: `Proposez au plus ${formatAmount(refusal.asked)}\u00A0: c’est ce qui est demandé à votre financeur.`,
          },
        ],
      };
    case "incomplete":
      return { status: 422, errors: refusal.missing.map(({ field, message }) => ({ name: field, message })) };
  }
}

export default function InstructionPage() {
  const { evidence, grid, mayAdmit, mayJudge } = useLoaderData<typeof loader>();
  const answer = useActionData();
  const form = formState(answer);
  const status = statusWords[evidence.status];
  return (
    <>
      <PageHeader
        back={{ to: "/instruction", label: "Instruction" }}
        kicker={
          <>
            {evidence.number} – {evidence.association}{" "}
            <StatusTag tone={status.tone}>{status.label}</StatusTag>
          </>
        }
        title={evidence.title}
        lead={
          <p>
            Demande {moneyWords(evidence.requested)}, déposée le <DateTime at={evidence.submittedAt} />.
          </p>
        }
        actions={
          <>
            {mayAdmit && evidence.status === "submitted" && (
              <ButtonLink to={`/instruction/dossiers/${evidence.number}/recevabilite`}>
                Examiner la recevabilité
              </ButtonLink>
            )}
            {mayAdmit && evidence.verdict && (
              <ButtonLink kind="secondary" to={`/instruction/dossiers/${evidence.number}/verdict`}>
                Verdict d’éligibilité
              </ButtonLink>
            )}
            {mayJudge && evidence.hasReport && (
              <ButtonLink kind="secondary" to={`/instruction/dossiers/${evidence.number}/bilan`}>
                Lire le bilan
              </ButtonLink>
            )}
          </>
        }
      />
      <ErrorSummary errors={form.errors} />
      <Panes
        kind="work"
        isAsideSticky
        asideLabel="Grille de notation"
        aside={<ReviewPane grid={grid} answer={answer} status={evidence.status} />}
      >
        <EvidencePane evidence={evidence} />
      </Panes>
    </>
  );
}
