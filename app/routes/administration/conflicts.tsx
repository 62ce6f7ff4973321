import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { Card, CardGrid } from "~/components/card";
import { DateTime } from "~/components/date-time";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { TextArea } from "~/components/fields/text-area";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { typeset } from "~/domain/text/typography";
import { liftForm } from "~/features/conflicts/conflict-forms.schema";
import { liftConflict } from "~/features/conflicts/lift-conflict.server";
import { listConflicts, type ConflictView } from "~/features/conflicts/queries.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm, checkForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Déports – Administration – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "conflict.lift");
  return { conflicts: await listConflicts(ports(), actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "conflict.lift");
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, liftForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const lifted = await liftConflict(ports(), actor, form.value);
  if (lifted.ok) return redirectWithFlash("/administration/deports", "Le déport est levé.");
  switch (lifted.refusal.code) {
    case "not-found":
      return notFound();
    case "own-conflict":
      return conflict("Une autre personne doit lever votre propre déport.");
    case "still-member":
      return conflict(
        "Cette personne siège dans l’association\u00A0: le déport ne peut être levé qu’à la fin de son mandat.",
      );
    case "changed-meanwhile":
      return conflict("Ce déport est déjà levé. Rechargez la page.");
  }
}

export default function ConflictsPage() {
  const { conflicts } = useLoaderData<typeof loader>();
  const answer = useActionData();
  return (
    <>
      <ErrorSummary errors={formState(answer).errors} />
      <PageHeader
        back={{ to: "/administration", label: "Administration" }}
        title="Déports et conflits d’intérêts"
        lead="Chaque ligne cache un dossier à une personne, sur toutes les pages. Un déport se lève avec un motif, gardé dans le journal."
      />
      {conflicts.length === 0 && (
        <EmptyState title="Aucun déport en cours">
          Un déport apparaît ici dès qu’une personne se déporte, ou qu’un agent siège dans une association qui
          demande.
        </EmptyState>
      )}
      <CardGrid label="Déports en cours">
        {conflicts.map((one) => (
          <ConflictCard key={one.id} one={one} answer={answer} />
        ))}
      </CardGrid>
    </>
  );
}

function ConflictCard({ one, answer }: { one: ConflictView; answer: unknown }) {
  const form = formState(answer, {}, one.id);
  const isDetected = one.origin === "detected";
  return (
    <Card
      level={2}
      title={`${one.person} – ${one.number}`}
      top={<StatusTag tone={isDetected ? "warning" : "info"}>{isDetected ? "Détecté" : "Déclaré"}</StatusTag>}
    >
      <p>
        {typeset(one.association)}, depuis le <DateTime at={new Date(one.at)} />.
      </p>
      {one.reason && <p>{typeset(one.reason)}</p>}
      {one.isMember && <p className="muted">Siège dans l’association.</p>}
      {!one.isMember && !one.isOwn && (
        <PlainForm form={one.id} label={`Lever le déport de ${one.person} sur ${one.number}`}>
          <input type="hidden" name="conflictId" value={one.id} />
          <TextArea label="Pourquoi le lever" idPrefix={one.id} rows={2} {...form.field("reason")} />
          <Button kind="secondary">Lever le déport</Button>
        </PlainForm>
      )}
    </Card>
  );
}
