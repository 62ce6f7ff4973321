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
import { CodeInput } from "~/components/fields/code-input";
import { PasswordInput } from "~/components/fields/password-input";
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { signUpForm } from "~/features/accounts/account-forms.schema";
import { accountRefusal } from "~/features/accounts/account-refusal";
import { completeSignUp } from "~/features/accounts/complete-sign-up.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { safePath } from "~/platform/http/safe-redirect.server";
import { ports } from "~/platform/ports.server";
import { deviceHeader } from "~/platform/session/device-cookie.server";
import { endPresentedSession } from "~/platform/session/end-session.server";
import { openToAll } from "~/platform/session/require-actor.server";
import { noTypedEmailHeader, readTypedEmail } from "~/platform/session/typed-email.server";

export const meta: MetaFunction = () => [{ title: "Votre code et votre nom – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  const suite = safePath(new URL(request.url).searchParams.get("suite"), "");
  return { email: await readTypedEmail(request), suite };
}

export async function action({ request, context }: ActionFunctionArgs) {
  openToAll(request);
  const posted = await readPostedForm(request);
  const { password: _password, code: _code, ...values } = posted.values;
  const form = await checkForm(posted, signUpForm);
  if (!form.ok) return json({ ...form.refusal, values }, { status: 422 });
  const { suite, numero, ...account } = form.value;
  const userAgent = request.headers.get("User-Agent") ?? "";
  const created = await completeSignUp(ports(), { ...account, userAgent, network: context.clientNetwork });
  if (!created.ok) {
    const { status, errors } = accountRefusal(created.refusal);
    return json({ form: null, values, errors }, { status });
  }
  await endPresentedSession(request);
  const headers = new Headers({ "Set-Cookie": created.value.setCookie });
  headers.append("Set-Cookie", await noTypedEmailHeader());
  headers.append("Set-Cookie", await deviceHeader(created.value.deviceToken));
  return redirect(pageAfter(safePath(suite, ""), numero), { status: 303, headers });
}

/** To the association that the person named, and from there to where they were going. */
function pageAfter(suite: string, numero: string | null): string {
  if (numero === null) return suite || "/associations";
  return `/associations/nouvelle?${new URLSearchParams({ numero, ...(suite && { suite }) })}`;
}

export default function SignUpCodePage() {
  const data = useLoaderData<typeof loader>();
  const form = formState(useActionData(), data);
  return (
    <Reading>
      <PageHeader
        back={{ to: "/inscription", label: "Changer d’adresse" }}
        title="Votre code et votre nom"
        lead="Si cette adresse peut recevoir un code, il arrive dans la minute. Regardez aussi dans les indésirables."
      />
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        <input type="hidden" name="suite" value={form.valueOf("suite")} />
        <TextInput
          label="Votre adresse électronique"
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
        <TextInput label="Prénom" autoComplete="given-name" {...form.field("firstName")} />
        <TextInput label="Nom" autoComplete="family-name" {...form.field("lastName")} />
        <PasswordInput
          label="Choisissez un mot de passe"
          hint="Au moins 15 caractères. Quatre mots sans rapport entre eux font un bon mot de passe."
          autoComplete="new-password"
          name="password"
          error={form.errorOf("password")}
        />
        <TextInput
          label="Numéro Siret, Siren ou RNA de votre association"
          hint="Le reste de son identité viendra de l’annuaire public. Laissez vide si elle vous a invité, ou si vous ne l’avez pas sous la main."
          isOptional
          width="20"
          autoComplete="off"
          spellCheck={false}
          {...form.field("numero")}
        />
        <Button>Créer mon compte</Button>
      </PlainForm>
    </Reading>
  );
}
