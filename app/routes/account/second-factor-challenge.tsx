import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { CodeInput } from "~/components/fields/code-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { homeOf } from "~/domain/access/home";
import { waitingSentence } from "~/domain/account/waiting";
import { completeSession } from "~/features/accounts/second-factor.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { safePath } from "~/platform/http/safe-redirect.server";
import { ports } from "~/platform/ports.server";
import { findCurrentSession } from "~/platform/session/current-session.server";
import { openToAll } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Second facteur – Pilier" }];

const challengeForm = z.object({
  code: z
    .string("Recopiez le code de votre application, ou un code de secours.")
    .max(40)
    .transform((typed) => typed.replace(/\s/g, ""))
    .pipe(z.string().min(6, "Recopiez le code de votre application, ou un code de secours.")),
  suite: z.string().max(2_000).optional(),
});

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  const session = await findCurrentSession(request);
  if (!session) throw redirect("/connexion");
  const suite = safePath(new URL(request.url).searchParams.get("suite"), "");
  if (session.complete) throw redirect(suite || homeOf(session.actor));
  return { suite };
}

export async function action({ request }: ActionFunctionArgs) {
  openToAll(request);
  const session = await findCurrentSession(request);
  if (!session) throw redirect("/connexion");
  const form = await readForm(request, challengeForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { code, suite } = form.value;
  const done = await completeSession(ports(), { userId: session.actor.userId, sessionId: session.id }, code);
  if (done.ok) return redirect(safePath(suite, homeOf(session.actor)), 303);
  const { refusal } = done;
  const isWaiting = refusal.code === "too-many-attempts";
  const message = isWaiting
    ? waitingSentence(refusal.retryInSeconds)
    : "Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant.";
  return json(
    { form: null, values: { suite }, errors: [{ name: "code", message }] },
    { status: isWaiting ? 429 : 422 },
  );
}

export default function SecondFactorChallengePage() {
  const form = formState(useActionData(), useLoaderData<typeof loader>());
  return (
    <Reading>
      <PageHeader
        title="Second facteur"
        lead="Recopiez le code affiché par votre application, ou l’un de vos codes de secours."
      />
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        <input type="hidden" name="suite" value={form.valueOf("suite")} />
        <CodeInput label="Code" name="code" error={form.errorOf("code")} />
        <Button>Continuer</Button>
      </PlainForm>
    </Reading>
  );
}
