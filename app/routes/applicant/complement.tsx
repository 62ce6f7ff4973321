import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { HiddenVersion } from "~/components/fields/hidden-version";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { TaskList } from "~/components/task-list";
import { dayInWords } from "~/domain/calendar/paris";
import { typeset } from "~/domain/text/typography";
import { answerComplement } from "~/features/applications/complement/answer-complement.server";
import { findComplement } from "~/features/applications/complement/queries.server";
import { sendComplementForm } from "~/features/applications/complement/complement-form.schema";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest, conflict } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { AskedDocument } from "./parts/asked-document";

export const meta: MetaFunction = () => [{ title: "Complément demandé – Pilier" }];

/** Once answered, or before anything is asked, the page of the dossier says where it stands. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const number = params.number!;
  await requireOwnApplication(actor, "application.read", number);
  const complement = await findComplement(ports(), actor, number);
  if (!complement) throw redirect(`/dossiers/${encodeURIComponent(number)}`);
  return { complement };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const number = params.number!;
  await requireOwnApplication(actor, "application.edit", number);
  const form = await readForm(request, sendComplementForm);
  if (!form.ok) return badRequest();
  const here = `/dossiers/${number}/complement`;
  const sent = await answerComplement(ports(), actor, { number, ...form.value });
  if (sent.ok)
    return redirectWithFlash(`/dossiers/${number}`, "Votre réponse est envoyée. C’est maintenant à nous.");
  switch (sent.refusal.code) {
    case "not-found":
      return conflict("Il n’y a plus rien à compléter dans ce dossier. Ouvrez-le pour voir où il en est.");
    case "nothing-answered":
      return redirectWithFlash(
        here,
        "Répondez à au moins une question, ou joignez une pièce, avant d’envoyer.",
        "warning",
      );
    case "unreadable":
      return redirectWithFlash(
        here,
        "Une réponse ne peut pas être lue, par exemple une date vide. Corrigez-la avant d’envoyer.",
        "warning",
      );
    case "changed-meanwhile":
      return redirectWithFlash(
        here,
        "Quelqu’un de l’association vient de changer une réponse. Relisez, puis envoyez.",
        "warning",
      );
  }
}

export default function ComplementPage() {
  const { complement } = useLoaderData<typeof loader>();
  const { number, title, message, dueOn, version, mayAnswer, sections, documents } = complement;
  return (
    <Reading>
      <PageHeader
        back={{ to: `/dossiers/${number}`, label: "Retour au dossier" }}
        kicker={`Dossier ${number} · ${title}`}
        title="Complément demandé"
      />
      <Notice tone="warning" title={`À vous : répondez avant le ${dayInWords(dueOn)}`}>
        <p>
          Sans réponse à cette date, le service décidera avec ce que le dossier contient. Le délai de réponse
          de l’administration est suspendu en attendant.
        </p>
      </Notice>
      <section className="voice" data-voice="message" aria-label="Demande du service">
        <p className="voice-body">{typeset(message)}</p>
      </section>
      {sections.length > 0 && (
        <>
          <h2>Questions à compléter</h2>
          <p>Le reste du dossier est fermé{"\u00A0"}: il n’y a que cela à reprendre.</p>
          <TaskList
            label="Questions à compléter"
            tasks={sections.map(({ code, title: name, questions, isAnswered }) => ({
              label: name,
              hint: questions.join(", "),
              ...(mayAnswer && { to: sectionPath(number, code) }),
              status: isAnswered
                ? { word: "Répondu", tone: "plain" as const }
                : { word: "À répondre", tone: "warning" as const },
            }))}
          />
        </>
      )}
      {documents.map((document) => (
        <AskedDocument key={document.type} number={number} document={document} mayAnswer={mayAnswer} />
      ))}
      {mayAnswer ? (
        <PlainForm label="Envoyer la réponse">
          <HiddenVersion version={version} />
          <h2>Quand tout est prêt</h2>
          <p>Vos réponses ne partent qu’avec ce bouton. Ce qu’elles changent sera montré au service.</p>
          <Button>Envoyer la réponse</Button>
        </PlainForm>
      ) : (
        <Notice title="Vous pouvez lire ce dossier sans le modifier">
          Une personne qui peut modifier le dossier doit répondre.
        </Notice>
      )}
    </Reading>
  );
}

function sectionPath(number: string, code: string): string {
  return code === "budget"
    ? `/dossiers/${number}/complement/budget`
    : `/dossiers/${number}/complement/rubriques/${code}`;
}
