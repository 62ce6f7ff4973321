import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkboxes } from "~/components/fields/checkboxes";
import { DateInput } from "~/components/fields/date-input";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { createSession, type CreateSessionRefusal } from "~/features/committee/create-session.server";
import { findPlanningChoices } from "~/features/committee/preparation.server";
import { sessionForm } from "~/features/committee/session-form.schema";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Prévoir une séance – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.prepare");
  return findPlanningChoices(ports(), actor);
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.prepare");
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, sessionForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const created = await createSession(ports(), actor, form.value);
  if (!created.ok) return json({ ...posted, errors: [refusalWords(created.refusal)] }, { status: 422 });
  return redirectWithFlash(
    `/comite/${created.value.id}/ordre-du-jour`,
    "La séance est prévue. Composez son ordre du jour.",
  );
}

function refusalWords(refusal: CreateSessionRefusal): { name: string; message: string } {
  switch (refusal.code) {
    case "call-not-found":
      return { name: "callId", message: "Choisissez un appel dans la liste." };
    case "needs-one-chair":
      return { name: "chairId", message: "Choisissez la personne qui préside." };
    case "needs-one-secretary":
      return { name: "secretaryId", message: "Choisissez la personne qui tient le secrétariat." };
    case "sits-twice":
      return {
        name: "secretaryId",
        message: "Choisissez une autre personne pour le secrétariat que pour la présidence.",
      };
    case "quorum-out-of-reach":
      return {
        name: "quorum",
        message: `Réduisez le quorum ou ajoutez des membres\u00A0: ${refusal.voting} personnes peuvent voter.`,
      };
    case "not-a-committee-member":
      return {
        name: "memberIds",
        message: "Retirez la personne qui n’est plus membre du comité, puis enregistrez à nouveau.",
      };
  }
}

export default function NewSessionPage() {
  const { calls, people } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { time: "14:00", quorum: "2" });
  const members = people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Reading>
      <PageHeader back={{ to: "/comite", label: "Comité" }} title="Prévoir une séance" />
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        <TextInput label="Nom de la séance" {...form.field("title")} />
        <Select
          label="Appel à projets"
          options={calls.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.field("callId")}
        />
        <DateInput label="Jour" {...form.date("on")} />
        <TextInput
          label="Heure"
          hint="Heure de Paris, par exemple 14:00."
          width="6"
          {...form.field("time")}
        />
        <TextInput label="Lieu" isOptional {...form.field("place")} />
        <Select label="Présidence" options={members} {...form.field("chairId")} />
        <Select
          label="Secrétariat"
          hint="La personne qui enregistre les décisions."
          options={members}
          {...form.field("secretaryId")}
        />
        <Checkboxes label="Autres membres" isOptional options={members} {...form.choices("memberIds")} />
        <Checkboxes
          label="Voix consultatives"
          hint="Parmi les personnes qui siègent, celles qui donnent leur avis sans voter."
          isOptional
          options={members}
          {...form.choices("consultativeIds")}
        />
        <TextInput
          label="Quorum"
          hint="Membres votants qui doivent être présents."
          inputMode="numeric"
          width="4"
          {...form.field("quorum")}
        />
        <Button>Prévoir la séance</Button>
      </PlainForm>
    </Reading>
  );
}
