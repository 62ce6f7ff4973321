import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { EnvelopeBar } from "~/components/envelope-bar";
import { ErrorSummary } from "~/components/error-summary";
import { AmountInput } from "~/components/fields/amount-input";
import { Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { amountForField, formatAmount } from "~/domain/money/amount-text";
import { typeset } from "~/domain/text/typography";
import { envelopeForm } from "~/features/envelopes/envelope-form.schema";
import { listEnvelopes, type EnvelopeLine } from "~/features/envelopes/queries.server";
import { resizeEnvelope, type ResizeEnvelopeRefusal } from "~/features/envelopes/resize-envelope.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Enveloppes – Comité – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "envelope.manage");
  return { years: await listEnvelopes(ports(), actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "envelope.manage");
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, envelopeForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const resized = await resizeEnvelope(ports(), actor, form.value);
  if (!resized.ok) {
    const message = refusalWords(resized.refusal);
    return json({ ...posted, errors: [{ name: "amount", message }] }, { status: 409 });
  }
  return redirectWithFlash(
    "/comite/enveloppes",
    `L’enveloppe est maintenant de ${formatAmount(form.value.amount)}.`,
  );
}

function refusalWords(refusal: ResizeEnvelopeRefusal): string {
  switch (refusal.code) {
    case "not-found":
      return notFound();
    case "changed-meanwhile":
      return `Une autre personne a changé cette enveloppe entre-temps\u00A0: elle est de ${formatAmount(refusal.amount)}. Rechargez la page avant de la changer.`;
    case "below-committed":
      return `Des décisions engagent déjà ${formatAmount(refusal.committed)}\u00A0: écrivez au moins ce montant.`;
  }
}

export default function EnvelopesPage() {
  const { years } = useLoaderData<typeof loader>();
  const answer = useActionData();
  const refused = formState(answer);
  return (
    <>
      <PageHeader
        back={{ to: "/comite", label: "Comité" }}
        title="Enveloppes"
        lead="Un montant change avant ou après la publication de l’appel, jamais en dessous de ce qui est décidé. Chaque changement est inscrit au journal."
      />
      <ErrorSummary errors={refused.errors} idPrefix={refused.valueOf("envelopeId")} />
      {years.length === 0 && (
        <EmptyState title="Aucune enveloppe">
          Une enveloppe apparaît ici dès que l’appel qu’elle finance est publié.
        </EmptyState>
      )}
      {years.map(({ year, envelopes }) => (
        <section key={year} aria-labelledby={`annee-${year}`}>
          <h2 id={`annee-${year}`}>{year}</h2>
          <Stack gap="wide">
            {envelopes.map((envelope) => (
              <Envelope key={envelope.id} envelope={envelope} year={year} answer={answer} />
            ))}
          </Stack>
        </section>
      ))}
    </>
  );
}

function Envelope({ envelope, year, answer }: { envelope: EnvelopeLine; year: number; answer: unknown }) {
  const { id, label, total, committed, calls } = envelope;
  const named = `${label}, ${year}`;
  const refused = formState(answer);
  const isThisOne = refused.isRefused && refused.valueOf("envelopeId") === id;
  const form = isThisOne ? refused : formState(null, { amount: amountForField(total) });
  return (
    <div>
      <EnvelopeBar label={label} total={total} proposed={committed} word="engagés" />
      <p className="muted">
        {typeset(calls.length === 0 ? "Aucun appel ne s’en sert." : `Sert à : ${calls.join(" ; ")}.`)}
      </p>
      <details open={isThisOne}>
        <summary>
          Changer le montant
          <span className="visually-hidden">{`\u00A0: ${named}`}</span>
        </summary>
        <PlainForm label={`Changer le montant\u00A0: ${named}`}>
          <input type="hidden" name="envelopeId" value={id} />
          <input type="hidden" name="was" value={isThisOne ? refused.valueOf("was") : total} />
          <AmountInput
            label="Nouveau montant"
            hint={committed > 0 ? `Au moins ${formatAmount(committed)}, déjà engagés.` : undefined}
            idPrefix={id}
            {...form.field("amount")}
          />
          <Button kind="secondary">Enregistrer le montant</Button>
        </PlainForm>
      </details>
    </div>
  );
}
