import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button, ButtonLink } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { CodeInput } from "~/components/fields/code-input";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { waitingSentence } from "~/domain/account/waiting";
import { codeField } from "~/features/accounts/account-forms.schema";
import { beginEnrolment, confirmEnrolment, findEnrolment } from "~/features/accounts/second-factor.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { ports } from "~/platform/ports.server";
import { requireActor, requireSession } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Second facteur – Pilier" }];

const form = z.object({ code: codeField });

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, hasSecondFactor } = await requireSession(request, "account.manage");
  if (hasSecondFactor) throw redirect("/compte");
  return { enrolment: await findEnrolment(ports(), actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  const posted = await readPostedForm(request);
  if (posted.form === "begin") {
    await beginEnrolment(ports(), actor);
    throw redirect("/compte/second-facteur", 303);
  }
  const read = await checkForm(posted, form);
  if (!read.ok) return json({ ...read.refusal, recoveryCodes: null }, { status: 422 });
  const confirmed = await confirmEnrolment(ports(), actor, read.value.code);
  if (confirmed.ok)
    return json({ form: null, values: {}, errors: [], recoveryCodes: confirmed.value.recoveryCodes });
  const { refusal } = confirmed;
  const isWaiting = refusal.code === "too-many-attempts";
  const message = isWaiting
    ? waitingSentence(refusal.retryInSeconds)
    : "Ce code n’est pas le bon. Vérifiez l’heure du téléphone, puis recopiez le code affiché maintenant.";
  return json(
    { form: null, values: {}, errors: [{ name: "code", message }], recoveryCodes: null },
    { status: isWaiting ? 429 : 422 },
  );
}

export default function SecondFactorPage() {
  const { enrolment } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const state = formState(answer);
  if (answer?.recoveryCodes)
    return (
      <Reading>
        <PageHeader
          title="Second facteur ajouté"
          lead="Gardez ces codes de secours en lieu sûr : ils ne seront plus montrés."
        />
        <Notice title="Codes de secours, un usage chacun">
          <ul>
            {answer.recoveryCodes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </Notice>
        <ButtonLink to="/compte">J’ai noté mes codes</ButtonLink>
      </Reading>
    );
  return (
    <Reading>
      <PageHeader
        back={{ to: "/compte", label: "Mon compte" }}
        title="Ajouter un second facteur"
        lead="Une application d’authentification donne un code à six chiffres qui change toutes les trente secondes."
      />
      <ErrorSummary errors={state.errors} />
      {enrolment ? (
        <>
          <ol>
            <li>
              Sur cet appareil, <a href={enrolment.address}>ouvrez votre application d’authentification</a>.
              Sur un autre, ajoutez-y cette clé à la main{"\u00A0:"}{" "}
              <code>{enrolment.secret.match(/.{1,4}/g)?.join(" ")}</code>
            </li>
            <li>Recopiez ci-dessous le code qu’elle affiche.</li>
          </ol>
          <PlainForm>
            <CodeInput label="Code affiché par l’application" name="code" error={state.errorOf("code")} />
            <Button>Ajouter le second facteur</Button>
          </PlainForm>
        </>
      ) : (
        <PlainForm form="begin">
          <p>Installez d’abord une application d’authentification, puis préparez la clé qu’elle gardera.</p>
          <Button>Préparer la clé</Button>
        </PlainForm>
      )}
    </Reading>
  );
}
