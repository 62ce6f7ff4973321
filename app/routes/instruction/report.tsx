import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { DefinitionGrid } from "~/components/definition-grid";
import { ErrorSummary } from "~/components/error-summary";
import { TextArea } from "~/components/fields/text-area";
import { moneyWords } from "~/components/money";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { awardStatusWords } from "~/domain/award/lifecycle";
import { possibleRecovery, totalsOf } from "~/domain/report/statement";
import { acceptReport, askReportAmendment } from "~/features/reports/judge-report.server";
import { findReportToJudge } from "~/features/reports/queries.server";
import { acceptForm, amendForm } from "~/features/reports/report-form.schema";
import { dossierInList, listCarried } from "~/features/instruction/list-context";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { ReportToRead } from "~/components/report-to-read";
import { useDossierAddress } from "./parts/use-dossier-address";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Bilan – Instruction – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "report.accept");
  const found = await findReportToJudge(ports(), actor, params.number!);
  if (!found) notFound();
  const cost = totalsOf(found.report.lines, "charge");
  return {
    report: found.report,
    awards: found.awards.map((award) => ({
      ...award,
      recovery: possibleRecovery({
        award: award.amount,
        paid: award.paid,
        plannedCost: cost.planned,
        actualCost: cost.actual,
      }),
    })),
    cost,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "report.accept");
  const here = dossierInList(params.number!, listCarried(request.url), { page: "bilan" });
  await requireApplicationWithin(actor, "report.accept", params.number!);
  const posted = await readPostedForm(request);
  const isAmendment = posted.form === "amend";
  const form = await checkForm(posted, isAmendment ? amendForm : acceptForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { awardId } = form.value;
  const judged =
    "reason" in form.value
      ? await askReportAmendment(ports(), actor, { awardId, reason: String(form.value.reason) })
      : await acceptReport(ports(), actor, { awardId });
  if (!judged.ok)
    return judged.refusal.code === "not-found"
      ? notFound()
      : conflict("Ce bilan n’est plus à juger. Rechargez la page.");
  return redirectWithFlash(
    here,
    isAmendment
      ? "La correction est demandée à l’association."
      : "Le bilan est accepté. Le solde peut être versé.",
  );
}

export default function ReportToJudgePage() {
  const { report, awards, cost } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), {}, "amend");
  const address = useDossierAddress(report.number);
  return (
    <>
      <PageHeader
        back={{ to: address(), label: `Dossier ${report.number}` }}
        kicker={`${report.number} – ${report.association}`}
        title="Bilan de l’action"
        lead={report.title}
      />
      <ErrorSummary errors={form.errors} />
      <DefinitionGrid
        items={[
          { term: "Coût prévu", value: moneyWords(cost.planned) },
          { term: "Coût réalisé", value: moneyWords(cost.actual) },
        ]}
      />
      <ReportToRead report={report} />
      {awards.map(({ id, funder, status, amount, paid, recovery }) => (
        <section key={id}>
          <h2>{funder}</h2>
          <DefinitionGrid
            items={[
              { term: "Accordé", value: moneyWords(amount) },
              { term: "Versé", value: moneyWords(paid) },
              { term: "État", value: awardStatusWords[status].label },
              ...(recovery > 0
                ? [
                    {
                      term: "Trop-perçu possible",
                      value: moneyWords(recovery),
                      note: "à apprécier, après échange avec l’association",
                    },
                  ]
                : []),
            ]}
          />
          {status === "report_received" && (
            <>
              <PlainForm form="accept" label={`Accepter pour ${funder}`}>
                <input type="hidden" name="awardId" value={id} />
                <Button>Accepter le bilan</Button>
              </PlainForm>
              <PlainForm form="amend" label={`Demander une correction pour ${funder}`}>
                <input type="hidden" name="awardId" value={id} />
                <TextArea label="Ce qui est à corriger" idPrefix={id} {...form.field("reason")} />
                <Button kind="secondary">Demander une correction</Button>
              </PlainForm>
            </>
          )}
        </section>
      ))}
    </>
  );
}
