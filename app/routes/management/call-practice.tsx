import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Radios } from "~/components/fields/radios";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { findPracticeCall } from "~/features/calls/practice-call.server";
import { practiceForm } from "~/features/calls/practice-form.schema";
import { setPractice } from "~/features/calls/set-practice.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Entraînement\u00A0: ${data?.call.title ?? "appel"} – Gestion – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const callId = pathIdentifier(params.callId);
  const call = await findPracticeCall(ports(), actor, callId);
  if (!call) notFound();
  return { callId, call };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "call.manage");
  const callId = pathIdentifier(params.callId);
  if (!(await findPracticeCall(ports(), actor, callId))) notFound();
  const form = await readForm(request, practiceForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const done = await setPractice(ports(), actor, { callId, ...form.value });
  if (done.ok) {
    return redirectWithFlash(
      `/gestion/appels/${callId}`,
      form.value.isPractice
        ? "Cet appel est un entraînement\u00A0: ses dossiers ne seront pas instruits."
        : "Cet appel est un vrai appel\u00A0: ses dossiers seront instruits.",
    );
  }
  switch (done.refusal.code) {
    case "not-found":
      return notFound();
    case "already-published":
      return conflict("L’appel est publié\u00A0: il ne change plus de nature. Créez-en un autre.");
    case "changed-meanwhile":
      return conflict("Cet appel a changé entre-temps. Rechargez la page, puis recommencez.");
  }
}

export default function CallPracticePage() {
  const { callId, call } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { isPractice: call.isPractice ? "yes" : "no" });
  return (
    <Reading>
      <PageHeader
        title="Vrai appel ou entraînement"
        kicker={call.title}
        back={{ to: `/gestion/appels/${callId}`, label: "Retour à l’appel" }}
        lead="Un appel d’entraînement sert à un atelier avec des bénévoles ou un conseil citoyen : tout se passe comme dans un vrai, mais personne n’instruit."
      />
      <ErrorSummary errors={form.errors} />
      {call.isPublished ? (
        <Notice
          tone="info"
          title={call.isPractice ? "Cet appel est un entraînement" : "Cet appel est un vrai appel"}
        >
          Il est publié : cela ne change plus.
        </Notice>
      ) : (
        <PlainForm>
          <input type="hidden" name="version" value={call.version} />
          <Radios
            {...form.field("isPractice")}
            label="Que devient un dossier envoyé dans cet appel ?"
            options={[
              { value: "no", label: "Il est instruit", hint: "L’appel figure dans la liste publique." },
              {
                value: "yes",
                label: "Rien : c’est un entraînement",
                hint: "L’appel ne figure pas dans la liste publique : donnez son adresse aux participants. Chaque page porte « Entraînement ». Les dossiers et leurs fichiers disparaissent au bout de 30 jours.",
              },
            ]}
          />
          <Button>Enregistrer</Button>
        </PlainForm>
      )}
      <p>
        <ButtonLink kind="link" to="/aide/animer-un-atelier">
          Guide pour animer un atelier
        </ButtonLink>
      </p>
    </Reading>
  );
}
