import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DayText } from "~/components/date-time";
import { ErrorSummary } from "~/components/error-summary";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import type { Day } from "~/domain/calendar/paris";
import { amountForField } from "~/domain/money/amount-text";
import { findOwnReport } from "~/features/reports/queries.server";
import { reportForm } from "~/features/reports/report-form.schema";
import { saveReport, submitReport } from "~/features/reports/save-report.server";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { ReportForm } from "./report/report-form";
import { ReportToRead } from "~/components/report-to-read";

export const meta: MetaFunction = () => [{ title: "Bilan – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const report = await findOwnReport(ports(), actor, params.number!);
  if (!report) notFound();
  return { report };
}

const changed =
  "Quelqu’un a enregistré ce bilan pendant que vous écriviez. Ce que vous avez saisi est ci-dessous\u00A0: comparez avec la page dans un autre onglet, puis enregistrez à nouveau.";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "report.edit");
  const number = params.number!;
  await requireOwnApplication(actor, "report.edit", number);
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, reportForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { intent, certified, ...report } = form.value;
  if (intent === "submit" && certified !== "yes") {
    const errors = [{ name: "certified", message: "Certifiez que le bilan est exact avant de l’envoyer." }];
    return json({ ...posted, errors }, { status: 422 });
  }
  const act = intent === "submit" ? submitReport : saveReport;
  const saved = await act(ports(), actor, { ...report, number });
  if (!saved.ok) {
    switch (saved.refusal.code) {
      case "not-found":
        return notFound();
      case "incomplete": {
        const errors = saved.refusal.missing.map(({ field, message }) => ({ name: field, message }));
        return json({ ...posted, errors }, { status: 422 });
      }
      case "not-open":
        return json(
          {
            ...posted,
            errors: [{ name: "", message: "Ce bilan est déjà envoyé\u00A0: il ne peut plus changer." }],
          },
          { status: 409 },
        );
      case "changed-meanwhile":
        return json({ ...posted, errors: [{ name: "", message: changed }] }, { status: 409 });
    }
  }
  return redirectWithFlash(
    `/dossiers/${number}/bilan`,
    intent === "submit"
      ? "Votre bilan est envoyé. Merci."
      : "Votre bilan est enregistré. Vous pouvez le reprendre plus tard.",
  );
}

export default function ReportPage() {
  const { report } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), {
    narrative: report.narrative,
    lines: report.lines.map(({ actual, explanation }) => ({
      actual: actual === null ? "" : amountForField(actual),
      explanation,
    })),
    indicators: report.indicators.map(({ actual }) => ({ actual: actual ?? "" })),
  });
  return (
    <>
      <PageHeader
        back={{ to: `/dossiers/${report.number}`, label: `Dossier ${report.number}` }}
        kicker={report.title}
        title="Bilan de l’action"
        lead={
          <p>
            À envoyer au plus tard le <DayText on={report.dueOn as Day} />.
          </p>
        }
      />
      <ErrorSummary errors={form.errors} />
      {report.amendmentReason && (
        <Notice tone="warning" title="Une correction est demandée">
          {report.amendmentReason}
        </Notice>
      )}
      {report.isOpen ? <ReportForm report={report} form={form} /> : <ReportToRead report={report} />}
    </>
  );
}
