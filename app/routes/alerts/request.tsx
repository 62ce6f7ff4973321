import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkboxes } from "~/components/fields/checkboxes";
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { waitingSentence } from "~/domain/account/waiting";
import { alertForm } from "~/features/alerts/alert-form.schema";
import { listPillars } from "~/features/alerts/pillars.server";
import { requestAlert } from "~/features/alerts/request-alert.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Me prévenir des nouveaux appels – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  const { searchParams } = new URL(request.url);
  return {
    pillars: await listPillars(ports()),
    chosen: searchParams.getAll("pilier").slice(0, 20),
    isSent: searchParams.has("envoi"),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  openToAll(request);
  const form = await readForm(request, alertForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { email, piliers: pillarCodes } = form.value;
  const requested = await requestAlert(ports(), { email, pillarCodes, network: context.clientNetwork });
  if (requested.ok) return redirect("/alertes?envoi", { status: 303 });
  const { refusal } = requested;
  if (refusal.code === "unknown-pillar") {
    const errors = [{ name: "piliers", message: "Choisissez parmi les piliers proposés." }];
    return json({ form: null, values: form.value, errors }, { status: 422 });
  }
  const errors = [{ name: "email", message: waitingSentence(refusal.retryInSeconds) }];
  const headers = { "Retry-After": String(refusal.retryInSeconds) };
  return json({ form: null, values: form.value, errors }, { status: 429, headers });
}

export default function AlertRequestPage() {
  const { pillars, chosen, isSent } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { piliers: chosen });
  const { values: ticked, ...field } = form.choices("piliers");
  return (
    <Reading>
      <PageHeader
        title="Me prévenir des nouveaux appels"
        lead="Un courriel quand un appel est annoncé, un autre quand il ouvre. Rien de plus, et vous arrêtez quand vous voulez."
      />
      {isSent && (
        <Notice tone="success" role="status" title="Regardez vos courriels">
          Si cette adresse peut recevoir un message, il arrive dans la minute{"\u00A0"}: ouvrez-le pour
          confirmer votre alerte. Regardez aussi dans les indésirables.
        </Notice>
      )}
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        <TextInput
          label="Votre adresse électronique"
          type="email"
          autoComplete="email"
          spellCheck={false}
          {...form.field("email")}
        />
        <Checkboxes
          label="Quels piliers vous intéressent ?"
          hint="Sans choix, vous êtes prévenu de tous les appels."
          isOptional
          options={pillars.map(({ code, label }) => ({ value: code, label }))}
          values={ticked}
          {...field}
        />
        <Button>Me prévenir</Button>
      </PlainForm>
      <p>
        Sans donner d’adresse{"\u00A0"}: <a href="/calendrier">le calendrier</a> et{" "}
        <a href="/relais">les flux et agendas</a>.
      </p>
    </Reading>
  );
}
