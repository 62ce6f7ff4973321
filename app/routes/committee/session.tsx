import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { EnvelopeBar } from "~/components/envelope-bar";
import { ErrorSummary } from "~/components/error-summary";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import type { Actor } from "~/domain/access/actor";
import { sessionStatusWords } from "~/domain/committee/lifecycle";
import { findSession } from "~/features/committee/queries.server";
import { actOnSession } from "~/features/committee/session-acts.server";
import { undoForm } from "~/features/decisions/decision-form.schema";
import { findLastDecision } from "~/features/decisions/last-decision.server";
import { undoDecision } from "~/features/decisions/undo-decision.server";
import { undoWords } from "~/features/decisions/undo-words";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm, type PostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { AgendaTable } from "./parts/agenda-table";
import { CompositionFacts } from "./parts/composition-facts";
import { Members } from "./parts/members";
import { SessionSteps } from "./parts/session-steps";
import { UndoLast } from "./parts/undo-last";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.session.title ?? "Séance"} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.attend");
  const session = await findSession(ports(), actor, pathIdentifier(params.sessionId));
  if (!session) notFound();
  return { session, last: await findLastDecision(ports(), actor, session.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.attend");
  const sessionId = pathIdentifier(params.sessionId);
  if (!(await findSession(ports(), actor, sessionId))) notFound();
  const posted = await readPostedForm(request);
  if (posted.form === "undo") return undo(actor, sessionId, posted);
  const acted = await actOnSession(ports(), actor, sessionId, posted);
  switch (acted.kind) {
    case "unknown":
      return badRequest();
    case "form":
      return json(acted.refusal, { status: 422 });
    case "done":
      return redirectWithFlash(`/comite/${sessionId}`, acted.sentence);
    case "refused": {
      const sentence = refusalWords(acted.refusal);
      return sentence === null ? notFound() : conflict(sentence);
    }
  }
}

async function undo(actor: Actor, sessionId: string, posted: PostedForm) {
  const form = await checkForm(posted, undoForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const undone = await undoDecision(ports(), actor, { sessionId, decisionId: form.value.decisionId });
  if (!undone.ok) return conflict(undoWords[undone.refusal.code]);
  return redirectWithFlash(
    `/comite/${sessionId}`,
    "La dernière décision est annulée, l’enveloppe est rendue.",
  );
}

type Refusal = Extract<Awaited<ReturnType<typeof actOnSession>>, { kind: "refused" }>["refusal"];

function refusalWords(refusal: Refusal): string | null {
  switch (refusal.code) {
    case "not-found":
      return null;
    case "empty-agenda":
      return "Inscrivez au moins un dossier à l’ordre du jour avant de convoquer.";
    case "no-quorum":
      return `Le quorum n’est pas atteint\u00A0: ${refusal.present} présents sur ${refusal.quorum} requis. Enregistrez les présences.`;
    case "items-undecided":
      return refusal.count === 1
        ? "Il reste 1 dossier sans décision. Décidez-le, ou ajournez-le, avant de clore."
        : `Il reste ${refusal.count} dossiers sans décision. Décidez-les, ou ajournez-les, avant de clore.`;
    case "session-closed":
      return "La séance est close\u00A0: rien ne peut plus y changer.";
    case "already-decided":
      return "Ce dossier a déjà une décision\u00A0: le déport n’est plus possible.";
    case "session-started":
      return "La séance est ouverte\u00A0: un déport ne peut plus être levé.";
    case "not-recused":
      return "Vous n’êtes pas déporté de ce dossier. Rechargez la page.";
    case "already-recused":
      return "Votre déport est déjà enregistré.";
    case "wrong-session-status":
      return "La séance n’en est plus à cette étape. Rechargez la page.";
  }
}

export default function SessionPage() {
  const { session, last } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const status = sessionStatusWords[session.status];
  return (
    <>
      <PageHeader
        back={{ to: "/comite", label: "Comité" }}
        kicker={<StatusTag tone={status.tone}>{status.label}</StatusTag>}
        title={session.title}
        lead={
          <p>
            <DateTime at={session.scheduledAt} />
            {session.place && `, ${session.place}`}
          </p>
        }
        actions={
          <>
            {session.mine.composes && (session.status === "planned" || session.status === "convened") && (
              <ButtonLink kind="secondary" to={`/comite/${session.id}/ordre-du-jour`}>
                Composer l’ordre du jour
              </ButtonLink>
            )}
            <ButtonLink kind="secondary" to={`/comite/${session.id}/preparation`}>
              Préparer&nbsp;: listes et scénarios
            </ButtonLink>
            <ButtonLink kind="secondary" to={`/comite/${session.id}/reserve`}>
              Liste de réserve
            </ButtonLink>
            {session.mine.prepares && session.status === "planned" && (
              <ButtonLink kind="secondary" to={`/comite/${session.id}/modification`}>
                Modifier la séance
              </ButtonLink>
            )}
            <ButtonLink kind="secondary" to={`/comite/${session.id}/livret.pdf`} isDownload>
              Livret de séance (PDF)
            </ButtonLink>
            {(session.status === "closed" || session.status === "minutes_approved") && (
              <ButtonLink kind="secondary" to={`/comite/${session.id}/releve.pdf`} isDownload>
                Relevé de décisions (PDF)
              </ButtonLink>
            )}
            {(session.status === "closed" || session.status === "minutes_approved") && (
              <ButtonLink to={`/comite/${session.id}/publication`}>Notifier les décisions</ButtonLink>
            )}
          </>
        }
      />
      <ErrorSummary errors={form.errors} />
      <SessionSteps session={session} />
      {last && <UndoLast last={last} />}
      <section aria-labelledby="enveloppes">
        <h2 id="enveloppes">Enveloppes</h2>
        {session.envelopes.map(({ id, label, total, committed }) => (
          <EnvelopeBar key={id} label={label} total={total} proposed={committed} word="engagés" />
        ))}
        {session.mine.prepares && (
          <p>
            <a href="/comite/enveloppes">Changer le montant d’une enveloppe</a>
          </p>
        )}
      </section>
      <AgendaTable session={session} form={form} />
      <Members session={session} />
      <CompositionFacts session={session} />
    </>
  );
}
