import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Panes } from "~/components/layout";
import { AgreementText } from "~/components/agreement-text";
import { AwardLedger } from "~/components/award-ledger";
import { DefinitionGrid } from "~/components/definition-grid";
import { ErrorSummary } from "~/components/error-summary";
import { moneyWords } from "~/components/money";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { mayEver } from "~/domain/access/policy";
import { awardStatusWords } from "~/domain/award/lifecycle";
import { findAward } from "~/features/awards/queries.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { actOnAward } from "./parts/award-acts.server";
import { AwardSteps } from "./parts/award-steps";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.award.title ?? "Aide"} – Finances – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "award.read");
  const award = await findAward(ports(), actor, pathIdentifier(params.awardId));
  if (!award) notFound();
  return { award, mayManage: mayEver(actor, "award.manage") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "award.manage");
  const awardId = pathIdentifier(params.awardId);
  if (!(await findAward(ports(), actor, awardId))) notFound();
  const posted = await readPostedForm(request);
  const acted = await actOnAward(ports(), actor, awardId, posted);
  switch (acted.kind) {
    case "unknown":
      return badRequest();
    case "form":
      return json(acted.refusal, { status: 422 });
    case "not-found":
      return notFound();
    case "refused":
      return acted.field === undefined
        ? conflict(acted.sentence)
        : json({ ...posted, errors: [{ name: acted.field, message: acted.sentence }] }, { status: 409 });
    case "done":
      return redirectWithFlash(`/finances/${awardId}`, acted.sentence);
  }
}

export default function AwardPage() {
  const { award, mayManage } = useLoaderData<typeof loader>();
  const answer = useActionData();
  const form = formState(answer);
  const status = awardStatusWords[award.status];
  return (
    <>
      <PageHeader
        back={{ to: "/finances", label: "Finances" }}
        kicker={
          <>
            {award.number} – {award.association} <StatusTag tone={status.tone}>{status.label}</StatusTag>
          </>
        }
        title={award.title}
      />
      <ErrorSummary errors={form.errors} />
      <DefinitionGrid
        items={[
          { term: "Financeur", value: award.funder },
          { term: "Accordé", value: moneyWords(award.amount) },
          { term: "Versé", value: moneyWords(award.paid) },
        ]}
      />
      <Panes
        kind="work"
        asideLabel="À faire"
        aside={mayManage ? <AwardSteps award={award} answer={answer} /> : null}
      >
        <AwardLedger instalments={award.instalments} />
        {award.agreement && <AgreementText agreement={award.agreement} />}
      </Panes>
    </>
  );
}
