import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { readAssociationNumber } from "~/domain/association/association-number";
import {
  associationForm,
  awaitingForm,
  type AssociationForm,
  type AwaitingForm,
} from "~/features/associations/association-form.schema";
import {
  awaitDirectory,
  declareAssociation,
  type DeclarationRefusal,
} from "~/features/associations/declare-association.server";
import { findOrganisation } from "~/features/associations/find-organisation.server";
import { directory } from "~/platform/directory/portal-directory.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm, type PostedForm } from "~/platform/forms/read-form.server";
import { safePath } from "~/platform/http/safe-redirect.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { DeclarationForm } from "./new-association/declaration-form";
import { nextPage } from "./new-association/next-page.server";

export const meta: MetaFunction = () => [{ title: "Écrire l’identité de l’association – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "association.create");
  const parameters = new URL(request.url).searchParams;
  const numero = parameters.get("numero") ?? "";
  const suite = safePath(parameters.get("suite"), "");
  const asked = readAssociationNumber(numero);
  if (!asked.ok) throw redirect("/associations/nouvelle");
  const found = await findOrganisation({ ...ports(), directory: directory() }, actor, asked.value);
  if (!["not-found", "hidden", "directory-down"].includes(found.state))
    throw redirect(`/associations/nouvelle?${new URLSearchParams({ numero, ...(suite && { suite }) })}`);
  const { kind, number } = asked.value;
  return json({
    isWaiting: found.state === "directory-down",
    suite,
    known: kind === "siret" ? { siret: number } : kind === "rna" ? { rna: number } : {},
  });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "association.create");
  const posted = await readPostedForm(request);
  const suite = safePath(new URL(request.url).searchParams.get("suite"), "");
  const isWaiting = posted.form === "await";
  const form = isWaiting ? await checkForm(posted, awaitingForm) : await checkForm(posted, associationForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const everything = { ...ports(), directory: directory() };
  const opened = isWholeIdentity(form.value)
    ? await declareAssociation(everything, actor, form.value)
    : await awaitDirectory(everything, actor, form.value);
  if (!opened.ok) return answerRefusal(opened.refusal, posted);
  return nextPage(request, actor, {
    associationId: opened.value.id,
    suite,
    said: isWaiting
      ? "L’association est ajoutée. Son identité sera remplie dès que l’annuaire répondra."
      : "L’association est ajoutée. Joignez maintenant le récépissé ou l’avis de situation\u00A0: un agent vérifiera son identité.",
  });
}

function isWholeIdentity(form: AssociationForm | AwaitingForm): form is AssociationForm {
  return "legalForm" in form;
}

const sentences = {
  "already-here":
    "Cette association est déjà sur le portail. Cherchez-la par son numéro pour demander à la rejoindre.",
  closed: "D’après l’annuaire public, cet établissement est fermé. Vérifiez le numéro.",
  "not-an-association":
    "D’après l’annuaire public, ce numéro n’est pas celui d’une association. Vérifiez-le.",
  "directory-knows":
    "L’annuaire public connaît ce numéro. Cherchez l’association par son numéro, en haut de «\u00A0Ajouter une association\u00A0».",
  "directory-answers": "L’annuaire public répond de nouveau. Cherchez l’association par son numéro.",
} as const;

function answerRefusal(refusal: DeclarationRefusal, posted: PostedForm) {
  if (refusal.code === "own") return redirect(`/associations/${refusal.associationId}`, 303);
  const errors = [{ name: "siret", message: sentences[refusal.code] }];
  return json({ ...posted, errors }, { status: 409 });
}

export default function DeclaredAssociation() {
  const { isWaiting, known, suite } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>(), { legalForm: "9220", ...known });
  return (
    <Reading>
      <PageHeader
        title={isWaiting ? "Continuer sans l’annuaire" : "Écrire l’identité de l’association"}
        back={{
          to: `/associations/nouvelle${suite ? `?${new URLSearchParams({ suite })}` : ""}`,
          label: "Chercher par un numéro",
        }}
        lead={
          isWaiting
            ? "Le reste viendra de l’annuaire public dès qu’il répondra."
            : "Vous ne l’écrirez qu’une fois. Un agent la vérifiera avec le document que vous joindrez ensuite."
        }
      />
      <DeclarationForm form={form} isWaiting={isWaiting} />
    </Reading>
  );
}
