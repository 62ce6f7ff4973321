import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { CodeInput } from "~/components/fields/code-input";
import { PasswordInput } from "~/components/fields/password-input";
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { resetForm } from "~/features/accounts/account-forms.schema";
import { accountRefusal } from "~/features/accounts/account-refusal";
import { resetPassword } from "~/features/accounts/reset-password.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { ports } from "~/platform/ports.server";
import { deviceHeader } from "~/platform/session/device-cookie.server";
import { openToAll } from "~/platform/session/require-actor.server";
import { readTypedEmail } from "~/platform/session/typed-email.server";

export const meta: MetaFunction = () => [{ title: "Choisir un nouveau mot de passe – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  return { email: await readTypedEmail(request) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  openToAll(request);
  const posted = await readPostedForm(request);
  const values = { email: posted.values.email ?? "" };
  const form = await checkForm(posted, resetForm);
  if (!form.ok) return json({ ...form.refusal, values }, { status: 422 });
  const reset = await resetPassword(ports(), { ...form.value, network: context.clientNetwork });
  if (!reset.ok) {
    const { status, errors } = accountRefusal(reset.refusal);
    return json({ form: null, values, errors }, { status });
  }
  const answer = await redirectWithFlash(
    "/connexion",
    "Votre mot de passe est changé. Connectez-vous avec le nouveau.",
  );
  answer.headers.append("Set-Cookie", await deviceHeader(reset.value.deviceToken));
  return answer;
}

export default function ResetPasswordPage() {
  const form = formState(useActionData(), useLoaderData<typeof loader>());
  return (
    <Reading>
      <PageHeader
        back={{ to: "/mot-de-passe-oublie", label: "Demander un autre code" }}
        title="Choisir un nouveau mot de passe"
        lead="Recopiez le code du courriel. Vos autres connexions seront fermées."
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
        <CodeInput
          label="Code reçu par courriel"
          hint="Six chiffres, valables quinze minutes."
          name="code"
          error={form.errorOf("code")}
        />
        <PasswordInput
          label="Nouveau mot de passe"
          hint="Au moins 15 caractères. Quatre mots sans rapport entre eux font un bon mot de passe."
          autoComplete="new-password"
          name="password"
          error={form.errorOf("password")}
        />
        <Button>Changer le mot de passe</Button>
      </PlainForm>
    </Reading>
  );
}
