import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkbox } from "~/components/fields/checkboxes";
import { Radios } from "~/components/fields/radios";
import { Select } from "~/components/fields/select";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { colleges, collegeWords } from "~/domain/committee/composition";
import { typeset } from "~/domain/text/typography";
import { compositionForm } from "~/features/committee/composition-form.schema";
import {
  declareComposition,
  findDeclaredSeats,
  type DeclareCompositionRefusal,
} from "~/features/committee/declare-composition.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Composition du comité – Pilier" }];

const closed = "La séance est close\u00A0: sa composition ne change plus.";
const genderOptions = [
  { value: "woman", label: "Femme" },
  { value: "man", label: "Homme" },
  { value: "", label: "Non dit" },
];
const collegeOptions = colleges.map((value) => ({ value, label: collegeWords[value] }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.prepare");
  const session = await findDeclaredSeats(ports(), actor, pathIdentifier(params.sessionId));
  if (!session) notFound();
  if (!session.isOpen) conflict(closed);
  return { session };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.prepare");
  const sessionId = pathIdentifier(params.sessionId);
  if (!(await findDeclaredSeats(ports(), actor, sessionId))) notFound();
  const form = await checkForm(await readPostedForm(request), compositionForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const declared = await declareComposition(ports(), actor, { sessionId, seats: form.value.seats });
  if (!declared.ok) answer(declared.refusal);
  return redirectWithFlash(`/comite/${sessionId}`, "La composition est enregistrée.");
}

function answer(refusal: DeclareCompositionRefusal): never {
  switch (refusal.code) {
    case "not-found":
      return notFound();
    case "session-closed":
      return conflict(closed);
    case "members-changed":
      return conflict("Les membres de la séance ont changé entre-temps. Rechargez la page.");
  }
}

export default function CompositionPage() {
  const { session } = useLoaderData<typeof loader>();
  const values = {
    seats: session.seats.map(({ college, gender, ...seat }) => ({
      ...seat,
      college: college ?? "",
      gender: gender ?? "",
    })),
  };
  const form = formState(useActionData(), values);
  return (
    <Reading>
      <PageHeader
        back={{ to: `/comite/${session.id}`, label: session.title }}
        title="Composition du comité"
        lead="Ces réponses servent à compter : la séance et son relevé montrent des nombres, jamais qui est qui. « Non dit » est une réponse."
      />
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        {session.seats.map(({ userId, name, votes }, index) => (
          <fieldset key={userId} className="row">
            <legend>{name}</legend>
            <p className="muted">{votes ? "Voix délibérative" : "Voix consultative"}</p>
            <input type="hidden" name={`seats.${index}.userId`} value={userId} />
            <Select
              label="Siège au titre de"
              placeholder="Pas encore déclaré"
              isOptional
              options={collegeOptions}
              {...form.field(`seats.${index}.college`)}
            />
            <Radios
              label="Genre déclaré"
              isInline
              options={genderOptions}
              {...form.field(`seats.${index}.gender`)}
            />
            <Checkbox
              label={typeset("Référente ou référent pour l’égalité entre les femmes et les hommes")}
              {...form.field(`seats.${index}.isEqualityReferent`)}
            />
          </fieldset>
        ))}
        <Button>Enregistrer la composition</Button>
      </PlainForm>
    </Reading>
  );
}
