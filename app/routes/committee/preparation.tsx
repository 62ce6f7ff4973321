import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ErrorSummary } from "~/components/error-summary";
import { PageHeader } from "~/components/page-header";
import { tieRule } from "~/domain/committee/scenario/candidate";
import { rankRule } from "~/domain/committee/scenario/standing";
import { findPreparation } from "~/features/scenarios/queries.server";
import { actOnScenarios } from "~/features/scenarios/scenario-acts.server";
import { scenarioRefusalWords } from "~/features/scenarios/scenario-refusal-words";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { badRequest, forbidden, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { Comparison } from "./parts/comparison";
import { NewScenario } from "./parts/new-scenario";
import { RankedLists } from "./parts/ranked-lists";
import { ScenarioActs } from "./parts/scenario-acts";
import { ScenarioAmounts } from "./parts/scenario-amounts";
import { ScenarioTabs } from "./parts/scenario-tabs";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Préparation de la séance – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.attend");
  const sessionId = pathIdentifier(params.sessionId);
  const { searchParams } = new URL(request.url);
  const [scenarioId, otherId] = ["scenario", "avec"].map((name) => identifier(searchParams.get(name)));
  const view = await findPreparation(ports(), actor, {
    sessionId,
    scenarioId: scenarioId ?? null,
    otherId: otherId ?? null,
  });
  if (!view) notFound();
  return view;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.attend");
  const sessionId = pathIdentifier(params.sessionId);
  const view = await findPreparation(ports(), actor, { sessionId, scenarioId: null, otherId: null });
  if (!view) notFound();
  if (!view.session.mayWrite && !view.session.isOver) forbidden();
  const posted = await readPostedForm(request);
  const acted = await actOnScenarios(ports(), actor, sessionId, posted);
  switch (acted.kind) {
    case "unknown":
      return badRequest();
    case "form":
      return json(acted.refusal, { status: 422 });
    case "done":
      return redirectWithFlash(pathOf(sessionId, acted.shown), acted.sentence);
    case "refused": {
      const error = scenarioRefusalWords(acted.refusal);
      return error === null ? notFound() : json({ ...posted, errors: [error] }, { status: 409 });
    }
  }
}

function identifier(text: string | null): string | null {
  if (text === null || text === "") return null;
  return z.uuid().safeParse(text).success ? text : notFound();
}

function pathOf(sessionId: string, scenarioId: string | null): string {
  const here = `/comite/${sessionId}/preparation`;
  return scenarioId ? `${here}?scenario=${scenarioId}` : here;
}

export default function PreparationPage() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData();
  const { session, scenario } = view;
  const form = formState(answer);
  return (
    <>
      <PageHeader
        back={{ to: `/comite/${session.id}`, label: session.title }}
        title="Préparation de la séance"
        lead="Un scénario propose des montants ; il ne décide de rien. Le comité décide dossier par dossier."
      />
      <ErrorSummary errors={form.errors} />
      <ScenarioTabs view={view} />
      {scenario && <ScenarioActs session={session} scenario={scenario} answer={answer} />}
      <p>
        {scenario ? "Les dossiers sont dans l’ordre de ce scénario." : `${rankRule} ${tieRule}`} Chaque
        enveloppe est servie dans cet ordre.
      </p>
      <RankedLists view={view} />
      <Comparison view={view} />
      {scenario && session.mayWrite && <ScenarioAmounts view={view} scenario={scenario} answer={answer} />}
      {session.mayWrite && <NewScenario view={view} answer={answer} />}
    </>
  );
}
