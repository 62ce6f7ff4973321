import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button, ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Select } from "~/components/fields/select";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { typeset } from "~/domain/text/typography";
import { batchChoiceSchema, batchMost } from "~/features/instruction/batch/batch-choice.schema";
import { inboxAddress } from "~/features/instruction/inbox/inbox-address";
import { formState } from "~/platform/forms/form-state";
import { formValues } from "~/platform/forms/form-values";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { badRequest } from "~/platform/http/refusals.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { actOnBatch } from "./parts/batch-acts.server";
import { BatchOutcome, countWords } from "./parts/batch-outcome";
import { type BatchPlan, findBatchPlan, type PlanLine } from "./parts/batch-plan.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Agir sur plusieurs dossiers – Instruction – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "assignment.write");
  const { searchParams } = new URL(request.url);
  const choice = batchChoiceSchema.parse(formValues(searchParams));
  const { acte: _act, portee: _scope, d: _ticked, a: _for, seance: _session, ...query } = choice;
  return {
    plan: await findBatchPlan(actor, choice),
    list: inboxAddress(query),
    /** The address again, for the form that chooses a person or a session. */
    kept: [...searchParams].filter(([name]) => name !== "a" && name !== "seance"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "assignment.write");
  const acted = await actOnBatch(actor, await readPostedForm(request));
  switch (acted.kind) {
    case "unknown":
      return badRequest();
    case "form":
      return json(acted.refusal, { status: 422 });
    case "done":
      return json({ result: acted.result });
  }
}

const titles = {
  affecter: "Affecter plusieurs dossiers",
  seance: "Inscrire plusieurs dossiers à une séance",
} as const;

const verbs = { affecter: "Affecter", seance: "Inscrire" } as const;

export default function BatchPage() {
  const { plan, list, kept } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = { to: list, label: "Revenir à la liste" };
  if (answer && "result" in answer)
    return (
      <>
        <PageHeader back={back} title={titles[plan.act]} />
        <BatchOutcome result={answer.result} label={plan.chosen?.label ?? ""} />
        <ButtonLink to={list}>Revenir à la liste</ButtonLink>
      </>
    );
  return (
    <>
      <PageHeader back={back} title={titles[plan.act]} />
      <ErrorSummary errors={formState(answer).errors} />
      {plan.lines.length === 0 ? (
        <EmptyState title="Aucun dossier n’est choisi" action={<a href={list}>Revenir à la liste</a>}>
          Cochez des dossiers dans la liste, ou choisissez toute la page ou toute la liste.
        </EmptyState>
      ) : (
        <Plan plan={plan} kept={kept} />
      )}
    </>
  );
}

function Plan({ plan, kept }: { plan: BatchPlan; kept: readonly (readonly [string, string])[] }) {
  const { act, chosen, lines } = plan;
  const ready = chosen ? lines.filter(({ leftOut }) => leftOut === null) : [];
  const others = chosen ? lines.filter(({ leftOut }) => leftOut !== null) : [];
  return (
    <div className="batch-plan">
      {plan.isCut && (
        <Notice title={`La liste compte plus de ${batchMost} dossiers`}>
          {`Les ${batchMost} premiers sont pris. Recommencez ensuite avec la suite.`}
        </Notice>
      )}
      <PlainForm method="get" label="Choisir">
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {act === "affecter" ? (
          <Select label="Affecter à" name="a" value={chosen?.value ?? ""} options={plan.options} />
        ) : (
          <Select label="Séance" name="seance" value={chosen?.value ?? ""} options={plan.options} />
        )}
        <Button kind={chosen ? "secondary" : "primary"}>Voir ce qui sera fait</Button>
      </PlainForm>
      {!chosen && <Lines caption={`Dossiers choisis\u00A0: ${lines.length}`} lines={lines} act={act} />}
      {chosen && (
        <>
          {ready.length > 0 ? (
            <Lines caption={`Sera fait\u00A0: ${countWords(ready.length)}`} lines={ready} act={act} />
          ) : (
            <Notice title="Rien à faire pour ces dossiers">
              Choisissez une autre réponse, ou revenez à la liste.
            </Notice>
          )}
          {others.length > 0 && (
            <Lines caption={`Laissés de côté\u00A0: ${countWords(others.length)}`} lines={others} act={act} />
          )}
          {ready.length > 0 && (
            <PlainForm form={act === "affecter" ? "assign" : "agenda"} label="Confirmer">
              <input
                type="hidden"
                name={act === "affecter" ? "assignee" : "sessionId"}
                value={chosen.value}
              />
              {ready.map(({ item }) => (
                <input
                  key={item}
                  type="hidden"
                  name={act === "affecter" ? "items" : "numbers"}
                  value={item}
                />
              ))}
              <Actions>
                <Button>{`${verbs[act]} ${countWords(ready.length)}\u00A0: ${chosen.label}`}</Button>
              </Actions>
            </PlainForm>
          )}
        </>
      )}
    </div>
  );
}

function Lines({
  caption,
  lines,
  act,
}: {
  caption: string;
  lines: readonly PlanLine[];
  act: BatchPlan["act"];
}) {
  const hasReasons = lines.some(({ leftOut }) => leftOut !== null);
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ number }) => number}
      columns={[
        {
          label: "Dossier",
          isRowHeader: true,
          cell: ({ number, title, association }) => (
            <>
              {number} – {typeset(title)}
              <br />
              <span className="muted">{association}</span>
            </>
          ),
        },
        { label: act === "affecter" ? "Suivi aujourd’hui par" : "État", cell: ({ before }) => before },
        ...(hasReasons ? [{ label: "Pourquoi", cell: ({ leftOut }: PlanLine) => leftOut }] : []),
      ]}
    />
  );
}
