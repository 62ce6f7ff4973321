import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button, ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { DateTime } from "~/components/date-time";
import { ErrorSummary } from "~/components/error-summary";
import { PasswordInput } from "~/components/fields/password-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { waitingSentence } from "~/domain/account/waiting";
import { fullName } from "~/domain/access/actor";
import { passwordChangeForm, revokeForm } from "~/features/accounts/account-forms.schema";
import { changePassword, type PasswordChangeRefusal } from "~/features/accounts/change-password.server";
import { endSessions, listSessions } from "~/features/accounts/sessions.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { ports } from "~/platform/ports.server";
import { readDeviceToken } from "~/platform/session/device-cookie.server";
import { requireSession } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Mon compte – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const session = await requireSession(request, "account.manage");
  const { actor, id, hasSecondFactor } = session;
  return {
    name: fullName(actor),
    email: actor.email,
    current: id,
    hasSecondFactor,
    sessions: await listSessions(ports(), actor),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { actor, id } = await requireSession(request, "account.manage");
  const posted = await readPostedForm(request);
  if (posted.form === "sessions") {
    const form = await checkForm(posted, revokeForm);
    if (!form.ok) return json(form.refusal, { status: 422 });
    await endSessions(ports(), actor, { sessionId: form.value.sessionId ?? null, exceptId: id });
    return redirectWithFlash(
      "/compte",
      form.value.sessionId ? "La connexion est fermée." : "Vos autres connexions sont fermées.",
    );
  }
  const form = await checkForm(posted, passwordChangeForm);
  const values = {};
  if (!form.ok) return json({ ...form.refusal, values }, { status: 422 });
  const changed = await changePassword(ports(), actor, {
    ...form.value,
    sessionId: id,
    deviceToken: await readDeviceToken(request),
  });
  if (!changed.ok) {
    const { status, error } = refusedChange(changed.refusal);
    return json({ form: posted.form, values, errors: [error] }, { status });
  }
  return redirectWithFlash("/compte", "Votre mot de passe est changé. Vos autres connexions sont fermées.");
}

function refusedChange(refusal: PasswordChangeRefusal) {
  switch (refusal.code) {
    case "wrong-password":
      return { status: 422, error: { name: "current", message: "Ce n’est pas votre mot de passe actuel." } };
    case "weak-password":
      return { status: 422, error: { name: "password", message: refusal.sentence } };
    case "too-many-attempts":
      return { status: 429, error: { name: "current", message: waitingSentence(refusal.retryInSeconds) } };
  }
}

export default function AccountPage() {
  const { name, email, current, hasSecondFactor, sessions } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), {}, "password");
  return (
    <Reading>
      <PageHeader title="Mon compte" lead={`${name}, ${email}`} />
      <ErrorSummary errors={form.errors} />
      <section aria-labelledby="connexions">
        <h2 id="connexions">Connexions ouvertes</h2>
        <DataTable
          caption="Connexions ouvertes"
          isCaptionHidden
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            {
              label: "Appareil",
              isRowHeader: true,
              cell: ({ id, device }) => (id === current ? `${device} (celle-ci)` : device),
            },
            { label: "Dernier passage", cell: ({ lastSeenAt }) => <DateTime at={lastSeenAt} /> },
            {
              label: "Fermer",
              isLabelHidden: true,
              cell: ({ id, device }) =>
                id !== current && (
                  <PlainForm form="sessions">
                    <input type="hidden" name="sessionId" value={id} />
                    <Button kind="secondary" aria-label={`Fermer la connexion ${device}`}>
                      Fermer
                    </Button>
                  </PlainForm>
                ),
            },
          ]}
        />
        {sessions.length > 1 && (
          <PlainForm form="sessions">
            <Button kind="secondary">Fermer toutes les autres connexions</Button>
          </PlainForm>
        )}
      </section>
      <section aria-labelledby="mot-de-passe">
        <h2 id="mot-de-passe">Changer de mot de passe</h2>
        <PlainForm form="password">
          <PasswordInput
            label="Mot de passe actuel"
            autoComplete="current-password"
            name="current"
            error={form.errorOf("current")}
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
      </section>
      <section aria-labelledby="second-facteur">
        <h2 id="second-facteur">Second facteur</h2>
        <p>
          {hasSecondFactor
            ? "Un code de votre application est demandé à chaque connexion."
            : "Ajoutez un code à usage unique à votre mot de passe."}
        </p>
        {!hasSecondFactor && (
          <ButtonLink kind="secondary" to="/compte/second-facteur">
            Ajouter un second facteur
          </ButtonLink>
        )}
      </section>
      <section aria-labelledby="mes-donnees">
        <h2 id="mes-donnees">Mes données</h2>
        <ul>
          <li>
            <a href="/compte/donnees">Télécharger mes données</a>
          </li>
          <li>
            <a href="/compte/suppression">Supprimer mon compte</a>
          </li>
        </ul>
      </section>
    </Reading>
  );
}
