import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkboxes } from "~/components/fields/checkboxes";
import { moneyWords } from "~/components/money";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { formatTotal } from "~/domain/review/rubric";
import { addToAgenda } from "~/features/committee/add-to-agenda.server";
import type { AgendaRefusal } from "~/features/committee/editable-agenda.server";
import { moveOnAgenda } from "~/features/committee/move-on-agenda.server";
import { listAgendaCandidates } from "~/features/committee/preparation.server";
import { findSession } from "~/features/committee/queries.server";
import { removeFromAgenda } from "~/features/committee/remove-from-agenda.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { repeated } from "~/platform/forms/typed-values";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { AgendaOrder } from "./parts/agenda-order";
import { agendaRefusalWords } from "./parts/agenda-refusal-words";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Ordre du jour – Pilier" }];

const numberText = z.string().regex(/^\d{4}-\d{5,}$/, "Choisissez les dossiers dans la liste.");
const addition = z.object({ numbers: repeated(numberText) });
const change = z.object({ number: numberText, change: z.enum(["up", "down", "off"]) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.attend");
  const sessionId = pathIdentifier(params.sessionId);
  const session = await findSession(ports(), actor, sessionId);
  if (!session?.mine.composes) notFound();
  return { session, candidates: await listAgendaCandidates(ports(), actor, sessionId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.attend");
  const sessionId = pathIdentifier(params.sessionId);
  if (!(await findSession(ports(), actor, sessionId))?.mine.composes) notFound();
  const posted = await readPostedForm(request);
  const here = `/comite/${sessionId}/ordre-du-jour`;
  if (posted.form === "change") {
    const form = await checkForm(posted, change);
    if (!form.ok) return json(form.refusal, { status: 422 });
    const { number, change: asked } = form.value;
    const changed =
      asked === "off"
        ? await removeFromAgenda(ports(), actor, { sessionId, number })
        : await moveOnAgenda(ports(), actor, { sessionId, number, by: asked === "up" ? -1 : 1 });
    if (!changed.ok) answer(changed.refusal);
    const sentence =
      asked === "off" ? `Le dossier ${number} n’est plus à l’ordre du jour.` : "L’ordre est changé.";
    return redirectWithFlash(here, sentence);
  }
  const form = await checkForm(posted, addition);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const added = await addToAgenda(ports(), actor, { sessionId, numbers: form.value.numbers });
  if (!added.ok && added.refusal.code === "nothing-chosen") {
    const errors = [{ name: "numbers", message: agendaRefusalWords(added.refusal) }];
    return json({ ...posted, errors }, { status: 422 });
  }
  if (!added.ok) answer(added.refusal);
  return redirectWithFlash(here, "L’ordre du jour est complété.");
}

function answer(refusal: AgendaRefusal): never {
  return refusal.code === "not-found" ? notFound() : conflict(agendaRefusalWords(refusal));
}

export default function AgendaPage() {
  const { session, candidates } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <>
      <PageHeader back={{ to: `/comite/${session.id}`, label: session.title }} title="Ordre du jour" />
      <ErrorSummary errors={form.errors} />
      <AgendaOrder items={session.items} />
      {candidates.length > 0 && (
        <PlainForm form="add">
          <Checkboxes
            label="Dossiers instruits à inscrire"
            options={candidates.map(({ number, title, association, asked, score }) => ({
              value: number,
              label: `${number} – ${title}`,
              hint: `${association}, demande ${moneyWords(asked)}${score === null ? "" : `, note ${formatTotal(score)}`}`,
            }))}
            {...form.choices("numbers")}
          />
          <Button>Inscrire à l’ordre du jour</Button>
        </PlainForm>
      )}
    </>
  );
}
