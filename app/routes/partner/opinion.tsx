import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Radios } from "~/components/fields/radios";
import { TextArea } from "~/components/fields/text-area";
import { Reading } from "~/components/layout";
import { moneyWords } from "~/components/money";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { SummaryList } from "~/components/summary-list";
import { dayInWords } from "~/domain/calendar/paris";
import { opinions, opinionWords } from "~/domain/review/opinion-words";
import { typeset } from "~/domain/text/typography";
import { findSharedDossier } from "~/features/applications/evidence/shared-dossier.server";
import {
  findInvitation,
  giveOpinion,
  openInvitation,
  type ClosedInvitation,
} from "~/features/opinions/invitation.server";
import { giveForm } from "~/features/opinions/opinion-forms.schema";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [
  { title: "Donner un avis – Pilier" },
  { name: "robots", content: "noindex" },
];

/** Whoever holds the link; nothing of the dossier is read before the button is pressed. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  const found = await findInvitation(ports(), params.token!);
  if (!found.ok && found.refusal.code === "not-found") notFound();
  return { closed: found.ok ? null : closedWords(found.refusal) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request);
  const token = params.token!;
  const posted = await readPostedForm(request);
  const opened = await openInvitation(ports(), token);
  if (!opened.ok) {
    if (opened.refusal.code === "not-found") return notFound();
    return json({ closed: closedWords(opened.refusal) }, { status: 409 });
  }
  const { applicationId, question, dueOn } = opened.value;
  const shared = await findSharedDossier(ports(), applicationId);
  if (!shared) return notFound();
  const dossier = { ...shared, question, dueOn };
  if (posted.form !== "give") return json({ dossier });
  const form = await checkForm(posted, giveForm);
  if (!form.ok) return json({ ...form.refusal, dossier }, { status: 422 });
  const given = await giveOpinion(ports(), token, form.value);
  if (!given.ok) return json({ closed: closedWords(given.refusal) }, { status: 409 });
  return json({ closed: closedWords({ code: "already-given" }) });
}

type Dossier = NonNullable<Awaited<ReturnType<typeof findSharedDossier>>> & {
  readonly question: string;
  readonly dueOn: Parameters<typeof dayInWords>[0];
};

function closedWords({ code }: ClosedInvitation) {
  return code === "already-given"
    ? {
        title: "Votre avis est enregistré. Merci.",
        text: "Les personnes qui instruisent le dossier le liront.",
      }
    : {
        title: "Cette invitation n’est plus ouverte",
        text: "Sa date est passée, ou le service l’a reprise. Demandez-lui une nouvelle invitation si vous souhaitez donner votre avis.",
      };
}

export default function OpinionPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<object>() ?? {};
  const closed = "closed" in answer ? (answer.closed as ReturnType<typeof closedWords>) : page.closed;
  if (closed)
    return (
      <Reading>
        <PageHeader title="Donner un avis" />
        <Notice title={closed.title}>{closed.text}</Notice>
      </Reading>
    );
  if ("dossier" in answer) return <DossierToJudge dossier={answer.dossier as Dossier} answer={answer} />;
  return (
    <Reading>
      <PageHeader
        title="Donner un avis"
        lead="Un service qui instruit une demande de subvention vous demande ce que vous en pensez. Ouvrez l’invitation pour lire le projet : aucun compte n’est nécessaire."
      />
      <PlainForm form="open">
        <Button>Ouvrir l’invitation</Button>
      </PlainForm>
    </Reading>
  );
}

function DossierToJudge({ dossier, answer }: { dossier: Dossier; answer: unknown }) {
  const form = formState(answer, {}, "give");
  return (
    <Reading>
      <ErrorSummary errors={form.errors} />
      <PageHeader
        kicker={`${dossier.association} · ${dossier.call}`}
        title={dossier.title}
        lead={`Demande ${moneyWords(dossier.requested)}. Votre avis est attendu avant le ${dayInWords(dossier.dueOn)}.`}
      />
      {dossier.sections.map(({ code, title, rows }) => (
        <section key={code}>
          <h2>{typeset(title)}</h2>
          <SummaryList rows={rows} />
        </section>
      ))}
      <PlainForm form="give" label="Votre avis">
        <h2>Votre avis</h2>
        <p>{typeset(dossier.question)}</p>
        <Radios
          label="Votre avis"
          options={opinions.map((value) => ({ value, label: opinionWords[value] }))}
          {...form.field("stance")}
        />
        <TextArea
          label="Pourquoi"
          hint="Lu par les personnes qui instruisent le dossier et par le comité."
          rows={6}
          max={5000}
          {...form.field("body")}
        />
        <Button>Envoyer mon avis</Button>
      </PlainForm>
    </Reading>
  );
}
