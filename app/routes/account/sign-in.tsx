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
import { PasswordInput } from "~/components/fields/password-input";
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { homeOf } from "~/domain/access/home";
import { waitingSentence } from "~/domain/account/waiting";
import { signInForm } from "~/features/accounts/account-forms.schema";
import { signIn } from "~/features/accounts/sign-in.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { safePath } from "~/platform/http/safe-redirect.server";
import { ports } from "~/platform/ports.server";
import { deviceHeader, readDeviceToken } from "~/platform/session/device-cookie.server";
import { endPresentedSession } from "~/platform/session/end-session.server";
import { findActorById } from "~/platform/session/find-actor.server";
import { openToAll, optionalActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Se connecter – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await optionalActor(request);
  const suite = new URL(request.url).searchParams.get("suite") ?? "";
  if (actor) throw redirect(safePath(suite, homeOf(actor)));
  return { suite: safePath(suite, "") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  openToAll(request);
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, signInForm);
  const values = { email: posted.values.email ?? "", suite: posted.values.suite ?? "" };
  if (!form.ok) return json({ ...form.refusal, values }, { status: 422 });
  const { email, password, suite } = form.value;
  const userAgent = request.headers.get("User-Agent") ?? "";
  const signed = await signIn(ports(), {
    email,
    password,
    userAgent,
    network: context.clientNetwork,
    deviceToken: await readDeviceToken(request),
  });
  if (!signed.ok) {
    const refusal = signed.refusal;
    if (refusal.code === "too-many-attempts") {
      const errors = [{ name: "password", message: waitingSentence(refusal.retryInSeconds) }];
      return json(
        { form: null, values, errors },
        { status: 429, headers: { "Retry-After": String(refusal.retryInSeconds) } },
      );
    }
    return json(
      { form: null, values, errors: [{ name: "password", message: wrongCredentials }] },
      { status: 422 },
    );
  }
  await endPresentedSession(request);
  const headers = new Headers({ "Set-Cookie": signed.value.setCookie });
  const { deviceToken } = signed.value;
  if (deviceToken !== null) headers.append("Set-Cookie", await deviceHeader(deviceToken));
  if (signed.value.awaitsSecondFactor) {
    return redirect(`/connexion/second-facteur?${new URLSearchParams({ suite: safePath(suite, "") })}`, {
      status: 303,
      headers,
    });
  }
  const actor = await findActorById(ports().db, signed.value.userId, ports().now());
  return redirect(safePath(suite, actor ? homeOf(actor) : "/"), { status: 303, headers });
}

const wrongCredentials =
  "Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou choisissez un nouveau mot de passe.";

export default function SignInPage() {
  const { suite } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { suite });
  return (
    <Reading>
      <PageHeader title="Se connecter" />
      {suite.startsWith("/reprise/") && (
        <Notice title="Votre session était terminée">
          Ce que vous avez écrit est gardé. Connectez-vous avec le même compte pour le retrouver.
        </Notice>
      )}
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        <input type="hidden" name="suite" value={form.valueOf("suite")} />
        <TextInput
          label="Adresse électronique"
          type="email"
          autoComplete="username"
          spellCheck={false}
          {...form.field("email")}
        />
        <PasswordInput
          label="Mot de passe"
          autoComplete="current-password"
          name="password"
          error={form.errorOf("password")}
        />
        <Button>Se connecter</Button>
      </PlainForm>
      <p>
        <a href="/mot-de-passe-oublie">J’ai oublié mon mot de passe</a>
      </p>
      <p>
        Première visite{"\u00A0"}?{" "}
        <a href={suite ? `/inscription?${new URLSearchParams({ suite })}` : "/inscription"}>
          Créer un compte
        </a>
      </p>
    </Reading>
  );
}
