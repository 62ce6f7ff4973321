import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { mayTake } from "~/domain/application/lifecycle";
import { findComplementPage } from "~/features/instruction/complements/queries.server";
import { dossierInList, listCarried } from "~/features/instruction/list-context";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { AskComplement } from "./parts/ask-complement";
import { complementAct } from "./parts/complement-acts.server";
import { RequestCard } from "./parts/request-card";
import { useDossierAddress } from "./parts/use-dossier-address";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Complément – Instruction – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.admit");
  const page = await findComplementPage(ports(), actor, params.number!);
  if (!page) notFound();
  return { page, now: ports().now() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "instruction.admit");
  const number = params.number!;
  await requireApplicationWithin(actor, "instruction.admit", number);
  const posted = await readPostedForm(request);
  const answer = await complementAct(actor, {
    number,
    here: dossierInList(number, listCarried(request.url)),
    posted,
  });
  return answer instanceof Response ? answer : json(answer.body, { status: answer.status });
}

export default function ComplementPage() {
  const { page, now } = useLoaderData<typeof loader>();
  const answer = useActionData();
  const mayAsk = mayTake("ask-complement", page.status);
  const address = useDossierAddress(page.number);
  return (
    <Reading>
      <PageHeader
        back={{ to: address(), label: `Dossier ${page.number}` }}
        kicker={`${page.number} – ${page.association}`}
        title="Demande de complément"
        lead="Seul ce que vous cochez s’ouvre à l’association. Le délai de deux mois est suspendu jusqu’à sa réponse, ou jusqu’au dernier jour que vous lui donnez."
      />
      <ErrorSummary errors={formState(answer).errors} />
      {page.requests.map((request) => (
        <RequestCard key={request.id} request={request} status={page.status} now={now} answer={answer} />
      ))}
      {mayAsk ? (
        <AskComplement page={page} answer={answer} now={now} />
      ) : (
        page.requests.length === 0 && (
          <Notice title="Ce dossier n’attend pas de complément">
            Un complément se demande avant la fin de l’instruction.
          </Notice>
        )
      )}
    </Reading>
  );
}
