import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { waitingSentence } from "~/domain/account/waiting";
import { emailForm } from "~/features/accounts/account-forms.schema";
import { requestPasswordReset } from "~/features/accounts/request-password-reset.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";
import { typedEmailHeader } from "~/platform/session/typed-email.server";

export const meta: MetaFunction = () => [{ title: "Mot de passe oublié – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  openToAll(request);
  const form = await readForm(request, emailForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { email } = form.value;
  const requested = await requestPasswordReset(ports(), { email, network: context.clientNetwork });
  if (!requested.ok) {
    const { retryInSeconds } = requested.refusal;
    const errors = [{ name: "email", message: waitingSentence(retryInSeconds) }];
    const headers = { "Retry-After": String(retryInSeconds) };
    return json({ form: null, values: { email }, errors }, { status: 429, headers });
  }
  return redirect("/mot-de-passe-oublie/code", {
    status: 303,
    headers: { "Set-Cookie": await typedEmailHeader(email) },
  });
}

export default function ForgottenPasswordPage() {
  const form = formState(useActionData());
  return (
    <Reading>
      <PageHeader
        back={{ to: "/connexion", label: "Se connecter" }}
        title="Mot de passe oublié"
        lead="Écrivez l’adresse de votre compte. Si elle en a un, nous y envoyons un code."
      />
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        <TextInput
          label="Adresse électronique"
          type="email"
          autoComplete="username"
          spellCheck={false}
          {...form.field("email")}
        />
        <Button>Recevoir un code</Button>
      </PlainForm>
    </Reading>
  );
}
