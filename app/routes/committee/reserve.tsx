import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { EnvelopeBar } from "~/components/envelope-bar";
import { ErrorSummary } from "~/components/error-summary";
import { Checkboxes } from "~/components/fields/checkboxes";
import { moneyWords } from "~/components/money";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { tieRule } from "~/domain/committee/scenario/candidate";
import { rankRule } from "~/domain/committee/scenario/standing";
import { formatTotal } from "~/domain/review/rubric";
import { typeset } from "~/domain/text/typography";
import { addToAgenda } from "~/features/committee/add-to-agenda.server";
import { findReserveList, type ReserveView } from "~/features/committee/reserve-list.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { repeated } from "~/platform/forms/typed-values";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { forbidden, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { agendaRefusalWords } from "./parts/agenda-refusal-words";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Liste de réserve – Pilier" }];

const addition = z.object({
  numbers: repeated(z.string().regex(/^\d{4}-\d{5,}$/, "Choisissez les dossiers dans la liste.")),
});

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.attend");
  const view = await findReserveList(ports(), actor, pathIdentifier(params.sessionId));
  if (!view) notFound();
  return view;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.attend");
  const sessionId = pathIdentifier(params.sessionId);
  const view = await findReserveList(ports(), actor, sessionId);
  if (!view) notFound();
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, addition);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { numbers } = form.value;
  const added = await addToAgenda(ports(), actor, { sessionId, numbers });
  if (added.ok) {
    const words =
      added.value.added === 1 ? "Le dossier est inscrit" : `${added.value.added} dossiers sont inscrits`;
    return redirectWithFlash(`/comite/${sessionId}/reserve`, `${words} à l’ordre du jour.`);
  }
  if (added.refusal.code === "not-found") return forbidden();
  const errors = [{ name: "numbers", message: agendaRefusalWords(added.refusal) }];
  return json({ ...posted, errors }, { status: added.refusal.code === "nothing-chosen" ? 422 : 409 });
}

export default function ReservePage() {
  const view = useLoaderData<typeof loader>();
  const { session, envelopes, list } = view;
  const form = formState(useActionData());
  return (
    <>
      <PageHeader
        back={{ to: `/comite/${session.id}`, label: session.title }}
        title="Liste de réserve"
        lead="Ces dossiers peuvent être financés si des crédits se libèrent : une séance les entend de nouveau et les accorde, les refuse ou les garde en réserve."
      />
      <ErrorSummary errors={form.errors} />
      {envelopes.map(({ label, total, committed }) => (
        <EnvelopeBar key={label} label={label} total={total} proposed={committed} word="engagés" />
      ))}
      <p>{typeset(`${rankRule} ${tieRule}`)}</p>
      <Ranking list={list} />
      <Inscription view={view} form={form} />
    </>
  );
}

function Ranking({ list }: Pick<ReserveView, "list">) {
  return (
    <DataTable
      caption="Dossiers en réserve"
      isCaptionHidden
      rows={list}
      rowKey={({ dossier }) => dossier.number}
      empty={
        <EmptyState title="Aucun dossier en réserve">
          Un dossier vient ici quand un financeur le place sur la liste de réserve.
        </EmptyState>
      }
      columns={[
        { label: "Rang", align: "end", cell: ({ rank }) => rank },
        {
          label: "Dossier",
          isRowHeader: true,
          cell: ({ dossier: { number, title, association } }) => (
            <>
              {`${number} – ${title}`}
              <br />
              <span className="muted">{association}</span>
            </>
          ),
        },
        {
          label: "Note",
          align: "end",
          cell: ({ dossier: { score } }) => (score === null ? "–" : formatTotal(score)),
        },
        {
          label: "En réserve",
          cell: ({ dossier: { funders } }) =>
            typeset(
              funders
                .map(
                  ({ name, asked, amount }) =>
                    `${name} : ${moneyWords(amount)} sur ${moneyWords(asked)} demandés`,
                )
                .join(". "),
            ),
        },
        {
          label: "Crédits libres",
          cell: ({ isCovered }) => (
            <StatusTag tone={isCovered ? "success" : "neutral"}>
              {isCovered ? "Ils suffisent" : "Ils ne suffisent pas"}
            </StatusTag>
          ),
        },
      ]}
    />
  );
}

function Inscription({ view, form }: { view: ReserveView; form: ReturnType<typeof formState> }) {
  const ready = view.list.filter(({ dossier }) => dossier.isReady);
  if (!view.mayAdd || ready.length === 0) return null;
  return (
    <PlainForm>
      <Checkboxes
        label="Dossiers à entendre de nouveau dans cette séance"
        options={ready.map(({ dossier: { number, title, association }, rank, isCovered }) => ({
          value: number,
          label: `${number} – ${title}`,
          hint: `${association}, rang ${rank}${isCovered ? ", les crédits libres suffisent" : ""}`,
        }))}
        {...form.choices("numbers")}
      />
      <Button>Inscrire à l’ordre du jour</Button>
    </PlainForm>
  );
}
