import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Actions, Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Checkboxes } from "~/components/fields/checkboxes";
import { moneyWords } from "~/components/money";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { formatTotal } from "~/domain/review/rubric";
import { addToAgenda, moveOnAgenda, type AgendaRefusal } from "~/features/committee/edit-agenda.server";
import { listAgendaCandidates } from "~/features/committee/preparation.server";
import { findSession } from "~/features/committee/queries.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { repeated } from "~/platform/forms/typed-values";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Ordre du jour – Pilier" }];

const numberText = z.string().regex(/^\d{4}-\d{5,}$/, "Choisissez les dossiers dans la liste.");
const addition = z.object({ numbers: repeated(numberText) });
const move = z.object({ number: numberText, direction: z.enum(["up", "down"]) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.prepare");
  const session = await findSession(ports(), actor, params.sessionId!);
  if (!session?.mine.prepares) notFound();
  return { session, candidates: await listAgendaCandidates(ports(), actor, params.sessionId!) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.prepare");
  const sessionId = params.sessionId!;
  const posted = await readPostedForm(request);
  const here = `/comite/${sessionId}/ordre-du-jour`;
  if (posted.form === "move") {
    const form = await checkForm(posted, move);
    if (!form.ok) return json(form.refusal, { status: 422 });
    const by = form.value.direction === "up" ? -1 : 1;
    const moved = await moveOnAgenda(ports(), actor, { sessionId, number: form.value.number, by });
    if (!moved.ok) answer(moved.refusal);
    return redirectWithFlash(here, "L’ordre est changé.");
  }
  const form = await checkForm(posted, addition);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const added = await addToAgenda(ports(), actor, { sessionId, numbers: form.value.numbers });
  if (!added.ok && added.refusal.code === "nothing-chosen") {
    const errors = [{ name: "numbers", message: "Cochez au moins un dossier à ajouter." }];
    return json({ ...posted, errors }, { status: 422 });
  }
  if (!added.ok) answer(added.refusal);
  return redirectWithFlash(here, "L’ordre du jour est complété.");
}

function answer(refusal: AgendaRefusal): never {
  switch (refusal.code) {
    case "not-found":
      return notFound();
    case "session-started":
      return conflict("La séance a commencé\u00A0: son ordre du jour ne change plus.");
    case "not-ready":
      return conflict(`Le dossier ${refusal.number} n’est plus prêt pour un comité. Rechargez la page.`);
    case "nothing-chosen":
      return conflict("Cochez au moins un dossier à ajouter.");
  }
}

export default function AgendaPage() {
  const { session, candidates } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <>
      <PageHeader back={{ to: `/comite/${session.id}`, label: session.title }} title="Ordre du jour" />
      <ErrorSummary errors={form.errors} />
      <DataTable
        caption="Dossiers inscrits"
        rows={session.items}
        rowKey={({ number }) => number}
        empty={
          <EmptyState title="Aucun dossier n’est inscrit">
            Ajoutez ci-dessous les dossiers instruits.
          </EmptyState>
        }
        columns={[
          {
            label: "Rang",
            align: "end",
            cell: ({ number }) => session.items.findIndex((item) => item.number === number) + 1,
          },
          {
            label: "Dossier",
            isRowHeader: true,
            cell: ({ number, heard }) =>
              `${number} ${heard ? heard.title : "(vous n’entendez pas ce dossier)"}`,
          },
          {
            label: "Note",
            align: "end",
            cell: ({ heard }) => (heard?.score == null ? "–" : formatTotal(heard.score)),
          },
          { label: "Demandé", align: "end", cell: ({ heard }) => (heard ? moneyWords(heard.asked) : "–") },
          {
            label: "Changer de rang",
            isLabelHidden: true,
            cell: ({ number }) => (
              <PlainForm form="move" label={`Rang du dossier ${number}`}>
                <input type="hidden" name="number" value={number} />
                <Actions>
                  <Button
                    kind="secondary"
                    name="direction"
                    value="up"
                    aria-label={`Monter le dossier ${number}`}
                  >
                    ↑
                  </Button>
                  <Button
                    kind="secondary"
                    name="direction"
                    value="down"
                    aria-label={`Descendre le dossier ${number}`}
                  >
                    ↓
                  </Button>
                </Actions>
              </PlainForm>
            ),
          },
        ]}
      />
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
