import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { DayText } from "~/components/date-time";
import { ErrorSummary } from "~/components/error-summary";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { dayInWords } from "~/domain/calendar/paris";
import { opinionKindWords } from "~/domain/opinion/kinds";
import { opinionWords } from "~/domain/review/opinion-words";
import { typeset } from "~/domain/text/typography";
import { inviteOpinion, revokeInvitation } from "~/features/opinions/invite-opinion.server";
import { inviteForm, revokeForm } from "~/features/opinions/opinion-forms.schema";
import { findOpinions, type OpinionsPage as OpinionsView } from "~/features/opinions/queries.server";
import { dossierInList, listCarried } from "~/features/instruction/list-context";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { InviteOpinion } from "./parts/invite-opinion";
import { useDossierAddress } from "./parts/use-dossier-address";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Avis extérieurs – Instruction – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "review.write");
  const page = await findOpinions(ports(), actor, params.number!);
  if (!page) notFound();
  return { page, now: ports().now() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "review.write");
  const number = params.number!;
  await requireApplicationWithin(actor, "review.write", number);
  const here = dossierInList(number, listCarried(request.url), { page: "avis" });
  const posted = await readPostedForm(request);
  if (posted.form === "revoke") {
    const form = await checkForm(posted, revokeForm);
    if (!form.ok) return notFound();
    const revoked = await revokeInvitation(ports(), actor, { number, ...form.value });
    return revoked.ok
      ? redirectWithFlash(here, "L’invitation est reprise\u00A0: son lien n’ouvre plus rien.")
      : conflict("Cet avis est déjà donné, ou l’invitation est déjà reprise. Rechargez la page.");
  }
  const form = await checkForm(posted, inviteForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const invited = await inviteOpinion(ports(), actor, { number, ...form.value });
  if (invited.ok) return redirectWithFlash(here, "L’invitation est envoyée.");
  switch (invited.refusal.code) {
    case "not-found":
      return notFound();
    case "already-invited": {
      const message = "Cette adresse a déjà une invitation en cours pour ce dossier.";
      return json({ ...posted, errors: [{ name: "email", message }] }, { status: 422 });
    }
    case "wrong-day": {
      const message = `Choisissez un jour d’ici au ${dayInWords(invited.refusal.latest)}.`;
      return json({ ...posted, errors: [{ name: "dueOn", message }] }, { status: 422 });
    }
  }
}

export default function OpinionsPage() {
  const { page, now } = useLoaderData<typeof loader>();
  const answer = useActionData();
  const address = useDossierAddress(page.number);
  return (
    <Reading>
      <ErrorSummary errors={formState(answer).errors} />
      <PageHeader
        back={{ to: address(), label: `Dossier ${page.number}` }}
        kicker={`${page.number} – ${page.association} – ${page.title}`}
        title="Avis extérieurs"
        lead="L’invitation ouvre ce seul dossier, sans coordonnées bancaires ni personnes, jusqu’à la date que vous fixez. Aucun compte n’est nécessaire."
      />
      {page.needed.map(({ kind, why }) => (
        <Notice key={kind} tone="warning" title={`Avis à demander : ${opinionKindWords(kind).label}`}>
          {why}
        </Notice>
      ))}
      {page.opinions.map((opinion) => (
        <AskedOpinion key={opinion.id} opinion={opinion} />
      ))}
      <InviteOpinion needed={page.needed} answer={answer} now={new Date(now)} />
    </Reading>
  );
}

function AskedOpinion({ opinion }: { opinion: OpinionsView["opinions"][number] }) {
  const { id, kind, partner, email, dueOn, openedAt, stance, body, givenAt, revokedAt } = opinion;
  const [tone, word] = givenAt
    ? (["success", stance ? opinionWords[stance] : "Donné"] as const)
    : revokedAt
      ? (["neutral", "Reprise"] as const)
      : openedAt
        ? (["info", "Ouverte"] as const)
        : (["warning", "En attente"] as const);
  return (
    <section className="request-card" aria-labelledby={`avis-${id}`}>
      <h2 id={`avis-${id}`}>
        {partner} ({opinionKindWords(kind).label}) <StatusTag tone={tone}>{word}</StatusTag>
      </h2>
      <p>
        {email}, avant le <DayText on={dueOn} />.
      </p>
      {body && <p className="voice-body">{typeset(body)}</p>}
      {!givenAt && !revokedAt && (
        <PlainForm form="revoke" label={`Reprendre l’invitation de ${partner}`}>
          <input type="hidden" name="opinionId" value={id} />
          <Button kind="secondary">Reprendre l’invitation</Button>
        </PlainForm>
      )}
    </section>
  );
}
