import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkbox } from "~/components/fields/checkboxes";
import { PasswordInput } from "~/components/fields/password-input";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { isAgent } from "~/domain/access/actor";
import { closureForm } from "~/features/accounts/account-forms.schema";
import { closeAccount, type ClosureRefusal } from "~/features/accounts/close-account.server";
import { provePassword } from "~/features/accounts/prove-password.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { tooManyAttempts } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Supprimer mon compte – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  return { isAgent: isAgent(await requireActor(request, "account.manage")) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, closureForm);
  const values = {};
  if (!form.ok) return json({ ...form.refusal, values }, { status: 422 });
  const proved = await provePassword(ports(), actor, form.value.password);
  if (!proved.ok) {
    if (proved.refusal.code !== "wrong-password") {
      return tooManyAttempts(
        "Trop d’essais. Attendez un quart d’heure, puis recommencez.",
        proved.refusal.retryInSeconds,
      );
    }
    const errors = [{ name: "password", message: "Ce n’est pas votre mot de passe." }];
    return json({ form: posted.form, values, errors }, { status: 422 });
  }
  const closed = await closeAccount(ports(), actor);
  if (!closed.ok) {
    const errors = [{ name: "", message: refusalWords(closed.refusal) }];
    return json({ form: posted.form, values, errors }, { status: 409 });
  }
  return redirectWithFlash("/", "Votre compte est supprimé. Un dernier courriel vous le confirme.");
}

function refusalWords(refusal: ClosureRefusal): string {
  switch (refusal.code) {
    case "agent":
      return "Votre compte porte des habilitations d’agent\u00A0: demandez d’abord à l’administration du portail de les retirer.";
    case "last-owner":
      return `Vous êtes la seule personne responsable de\u00A0: ${refusal.associations.join(", ")}. Donnez d’abord ce mandat à un autre membre, sur la page de l’association.`;
  }
}

export default function ClosurePage() {
  const { isAgent } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <Reading>
      <PageHeader
        title="Supprimer mon compte"
        back={{ to: "/compte", label: "Mon compte" }}
        lead="La suppression est immédiate et ne se défait pas."
      />
      <ErrorSummary errors={form.errors} />
      <h2>Ce qui disparaît</h2>
      <ul>
        <li>votre nom, votre adresse, votre mot de passe et vos connexions&nbsp;;</li>
        <li>vos mandats et les invitations qui vous attendaient&nbsp;;</li>
        <li>
          les brouillons jamais envoyés d’une association dont vous êtes le seul membre, avec leurs fichiers.
        </li>
      </ul>
      <h2>Ce qui reste</h2>
      <ul>
        <li>les brouillons d’une association qui a d’autres membres&nbsp;: ils sont à elle&nbsp;;</li>
        <li>
          les dossiers déposés, leurs décisions, conventions et versements, avec le nom de la personne qui a
          signé&nbsp;: la loi oblige les financeurs à les garder dix ans&nbsp;;
        </li>
        <li>la trace de vos actes, sans votre nom, aussi longtemps que les dossiers.</li>
      </ul>
      <p>
        <a href="/donnees-personnelles">Combien de temps chaque donnée est gardée</a>.{" "}
        <a href="/compte/donnees">Télécharger d’abord mes données</a>.
      </p>
      {isAgent ? (
        <Notice tone="info" title="Votre compte porte des habilitations d’agent">
          Demandez d’abord à l’administration du portail de les retirer&nbsp;: quelqu’un doit reprendre vos
          dossiers.
        </Notice>
      ) : (
        <PlainForm>
          <PasswordInput
            label="Votre mot de passe"
            autoComplete="current-password"
            name="password"
            error={form.errorOf("password")}
          />
          <Checkbox
            {...form.field("understood")}
            label="J’ai compris que la suppression ne se défait pas."
            isRequired
          />
          <Button kind="danger">Supprimer mon compte</Button>
        </PlainForm>
      )}
    </Reading>
  );
}
