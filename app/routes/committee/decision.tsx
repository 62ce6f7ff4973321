import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { DefinitionGrid } from "~/components/definition-grid";
import { ErrorSummary } from "~/components/error-summary";
import { Panes, Stack } from "~/components/layout";
import { moneyWords } from "~/components/money";
import { PageHeader } from "~/components/page-header";
import { appealLineSentence } from "~/domain/appeal/decided-lines";
import { decisionRefusalSentence } from "~/domain/decision/decision-lines";
import { formatAmount } from "~/domain/money/amount-text";
import { typeset } from "~/domain/text/typography";
import { decisionForm, undoForm, voteForm } from "~/features/decisions/decision-form.schema";
import { findHeardAppeal } from "~/features/appeals/queries.server";
import { castVote, type VoteRefusal } from "~/features/decisions/cast-vote.server";
import type { HeardDossier } from "~/features/decisions/heard-dossier";
import { findHeardDossier } from "~/features/decisions/queries.server";
import { findLastDecision } from "~/features/decisions/last-decision.server";
import { listProposedGrounds } from "~/features/decisions/proposed-grounds.server";
import { recordDecision, type RecordDecisionRefusal } from "~/features/decisions/record-decision.server";
import { undoDecision } from "~/features/decisions/undo-decision.server";
import { undoWords } from "~/features/decisions/undo-words";
import { listHeardOpinions } from "~/features/opinions/heard-opinions.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { DecisionPane } from "./parts/decision-pane";
import { HeardAppeal } from "./parts/heard-appeal";
import { OutsideOpinions } from "./parts/outside-opinions";
import { Proposals } from "./parts/proposals";
import { Votes } from "./parts/votes";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.dossier.title ?? "Dossier"} – Comité – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.attend");
  const sessionId = pathIdentifier(params.sessionId);
  const dossier = await findHeardDossier(ports(), actor, { sessionId, number: params.number! });
  if (!dossier) notFound();
  return {
    sessionId,
    dossier,
    last: await findLastDecision(ports(), actor, sessionId),
    grounds:
      dossier.keepsRecord && dossier.isToDecide
        ? await listProposedGrounds(ports(), actor, { sessionId, number: dossier.number })
        : [],
    opinions: await listHeardOpinions(ports(), actor, { sessionId, number: dossier.number }),
    appeal: await findHeardAppeal(ports(), actor, { sessionId, number: dossier.number }),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.attend");
  const [sessionId, number] = [pathIdentifier(params.sessionId), params.number!];
  const here = `/comite/${sessionId}/dossiers/${number}`;
  const dossier = await findHeardDossier(ports(), actor, { sessionId, number });
  if (!dossier) notFound();
  const posted = await readPostedForm(request);
  if (posted.form === "vote") {
    const form = await checkForm(posted, voteForm);
    if (!form.ok) return json(form.refusal, { status: 422 });
    const cast = await castVote(ports(), actor, { sessionId, number, choice: form.value.choice });
    if (!cast.ok) return answerVote(cast.refusal);
    return redirectWithFlash(here, "Votre vote est enregistré.");
  }
  if (!dossier.keepsRecord) notFound();
  if (posted.form === "undo") {
    const form = await checkForm(posted, undoForm);
    if (!form.ok) return json(form.refusal, { status: 422 });
    const undone = await undoDecision(ports(), actor, { sessionId, decisionId: form.value.decisionId });
    if (!undone.ok) conflict(undoWords[undone.refusal.code]);
    return redirectWithFlash(here, "La décision est annulée, l’enveloppe est rendue.");
  }
  const form = await checkForm(posted, decisionForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const recorded = await recordDecision(ports(), actor, { sessionId, number, ...form.value });
  if (!recorded.ok) {
    const message = refusalWords(recorded.refusal, dossier);
    return json({ ...posted, errors: [{ name: "", message }] }, { status: 409 });
  }
  const next = dossier.next ? `/comite/${sessionId}/dossiers/${dossier.next}` : `/comite/${sessionId}`;
  return redirectWithFlash(next, `La décision sur le dossier ${number} est enregistrée.`);
}

function answerVote(refusal: VoteRefusal): never {
  switch (refusal.code) {
    case "not-found":
      return notFound();
    case "not-in-session":
      return conflict("La séance n’est pas ouverte\u00A0: on ne vote pas encore, ou on ne vote plus.");
    case "no-voice":
      return conflict("Votent les membres à voix délibérative que le secrétariat a notés présents.");
    case "already-decided":
      return conflict("La décision est enregistrée\u00A0: les votes sont clos pour ce dossier.");
  }
}

function refusalWords(refusal: RecordDecisionRefusal, { funders }: HeardDossier): string {
  const nameOf = (id: string) => funders.find((funder) => funder.id === id)?.name ?? "ce financeur";
  switch (refusal.code) {
    case "not-found":
      return "Ce dossier n’est plus à décider dans cette séance.";
    case "not-in-session":
      return "La séance n’est pas ouverte\u00A0: la présidence l’ouvre une fois le quorum atteint.";
    case "no-quorum":
      return `Le quorum n’est pas atteint pour ce dossier\u00A0: ${refusal.present} présents sur ${refusal.quorum} requis. Il ne peut qu’être ajourné, par tous les financeurs.`;
    case "already-decided":
      return "Ce dossier a déjà une décision. Rechargez la page pour la lire.";
    case "envelope-exceeded":
      return `L’enveloppe de ${nameOf(refusal.funderId)} ne suffit pas\u00A0: il reste ${formatAmount(refusal.left)}.`;
    case "reserve-on-appeal":
    case "adjourned-in-part":
    case "below-granted":
      return appealLineSentence(refusal, nameOf);
    default:
      return decisionRefusalSentence(refusal, nameOf);
  }
}

export default function DecisionPage() {
  const { sessionId, dossier, last, grounds, opinions, appeal } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <>
      <PageHeader
        back={{ to: `/comite/${sessionId}`, label: dossier.sessionTitle }}
        kicker={`${dossier.number} – ${dossier.association}`}
        title={dossier.title}
        lead={dossier.goals}
      />
      <ErrorSummary errors={form.errors} />
      <Panes
        kind="work"
        isAsideSticky
        asideLabel="Décision"
        aside={<DecisionPane dossier={dossier} last={last} grounds={grounds} form={form} />}
      >
        {appeal && <HeardAppeal appeal={appeal} />}
        <p>{typeset(dossier.description)}</p>
        <DefinitionGrid
          items={[
            {
              term: "Reste à couvrir",
              value: moneyWords(dossier.uncovered),
              note:
                dossier.alreadyGranted > 0
                  ? `charges moins les autres produits et ${formatAmount(dossier.alreadyGranted)} déjà accordés : seule la part ${dossier.isAppeal ? "contestée" : "qui restait à décider"} se décide ici`
                  : "charges moins les autres produits",
            },
            { term: "Bénéficiaires", value: dossier.people ?? "–" },
            { term: "dont habitants des quartiers", value: dossier.residents ?? "–" },
          ]}
        />
        <Proposals funders={dossier.funders} />
        <OutsideOpinions opinions={opinions} />
        <Stack gap="wide">
          <Votes dossier={dossier} />
          <nav aria-label="Autres dossiers" className="actions">
            {dossier.previous && (
              <ButtonLink kind="secondary" to={`/comite/${sessionId}/dossiers/${dossier.previous}`}>
                Dossier précédent
              </ButtonLink>
            )}
            {dossier.next && (
              <ButtonLink kind="secondary" to={`/comite/${sessionId}/dossiers/${dossier.next}`}>
                Dossier suivant
              </ButtonLink>
            )}
          </nav>
        </Stack>
      </Panes>
    </>
  );
}
