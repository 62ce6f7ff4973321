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
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { waitingSentence } from "~/domain/account/waiting";
import { emailForm } from "~/features/accounts/account-forms.schema";
import { requestSignUp } from "~/features/accounts/request-sign-up.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { safePath } from "~/platform/http/safe-redirect.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";
import { typedEmailHeader } from "~/platform/session/typed-email.server";

export const meta: MetaFunction = () => [{ title: "Créer un compte – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  return { suite: safePath(new URL(request.url).searchParams.get("suite"), "") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  openToAll(request);
  const form = await readForm(request, emailForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { email, suite } = form.value;
  const requested = await requestSignUp(ports(), { email, network: context.clientNetwork });
  if (!requested.ok) {
    const { retryInSeconds } = requested.refusal;
    const errors = [{ name: "email", message: waitingSentence(retryInSeconds) }];
    const headers = { "Retry-After": String(retryInSeconds) };
    return json({ form: null, values: form.value, errors }, { status: 429, headers });
  }
  const next = safePath(suite, "");
  return redirect(next ? `/inscription/code?${new URLSearchParams({ suite: next })}` : "/inscription/code", {
    status: 303,
    headers: { "Set-Cookie": await typedEmailHeader(email) },
  });
}

export default function SignUpPage() {
  const { suite } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { suite });
  return (
    <Reading>
      <PageHeader
        title="Créer un compte"
        lead="Un compte par personne, même si vous êtes plusieurs dans l’association. Nous vous envoyons un code pour vérifier votre adresse."
      />
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        <input type="hidden" name="suite" value={form.valueOf("suite")} />
        <TextInput
          label="Votre adresse électronique"
          hint="Celle que vous lisez&nbsp;: vous y recevrez les nouvelles de vos dossiers."
          type="email"
          autoComplete="email"
          spellCheck={false}
          {...form.field("email")}
        />
        <Button>Recevoir mon code</Button>
      </PlainForm>
      <p>
        Déjà un compte{"\u00A0"}? <a href="/connexion">Se connecter</a>
      </p>
    </Reading>
  );
}
