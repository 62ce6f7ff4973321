import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button, ButtonLink } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkbox } from "~/components/fields/checkboxes";
import { HiddenVersion } from "~/components/fields/hidden-version";
import { TextArea } from "~/components/fields/text-area";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import {
  withdrawApplication,
  type WithdrawalRefusal,
} from "~/features/applications/submission/withdraw-application.server";
import { withdrawalForm } from "~/features/applications/submission/withdrawal-form.schema";
import { findWithdrawable } from "~/features/applications/submission/withdrawable.server";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Retirer le dossier ${data?.number ?? ""} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.withdraw");
  const view = await findWithdrawable(ports(), actor, params.number!);
  if (!view) notFound();
  return json(view);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.withdraw");
  const number = params.number!;
  await requireOwnApplication(actor, "application.withdraw", number);
  const form = await readForm(request, withdrawalForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { version, reason } = form.value;
  const withdrawn = await withdrawApplication(ports(), actor, { number, version, reason });
  if (!withdrawn.ok) answerRefusal(withdrawn.refusal);
  return redirectWithFlash(`/dossiers/${number}`, "Le dossier est retiré.");
}

function answerRefusal({ code }: WithdrawalRefusal): never {
  switch (code) {
    case "not-found":
      return notFound();
    case "wrong-status":
      return conflict(
        "Le dossier ne peut plus être retiré\u00A0: une décision est déjà prise, ou il l’est déjà.",
      );
    case "changed-meanwhile":
      return conflict(
        "Le dossier a avancé entre-temps\u00A0: il n’a pas été retiré. Relisez-le, puis recommencez si vous le souhaitez toujours.",
      );
  }
}

export default function Withdrawal() {
  const { number, title, version, mayWithdraw, wasDeposited } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>());
  return (
    <Reading>
      <PageHeader
        title="Retirer le dossier"
        kicker={title ? `Dossier ${number} · ${title}` : `Dossier ${number}`}
        back={{ to: `/dossiers/${number}`, label: "Retour au dossier" }}
      />
      {mayWithdraw ? (
        <>
          <Notice tone="warning" title="Un dossier retiré ne revient pas">
            {wasDeposited
              ? "La demande ne sera plus examinée. Pour demander à nouveau, il faudra un autre dossier, si l’appel est encore ouvert."
              : "Ce brouillon ne pourra plus être rempli ni envoyé. Il restera lisible."}
          </Notice>
          <ErrorSummary errors={form.errors} />
          <PlainForm>
            <HiddenVersion version={version} />
            <TextArea
              label="Pourquoi retirez-vous ce dossier&nbsp;?"
              max={1000}
              rows={4}
              {...form.field("reason")}
            />
            <Checkbox
              label="Je retire ce dossier au nom de l’association"
              isRequired
              {...form.field("understood")}
            />
            <Actions>
              <Button kind="danger">Retirer le dossier</Button>
              <ButtonLink kind="secondary" to={`/dossiers/${number}`}>
                Garder le dossier
              </ButtonLink>
            </Actions>
          </PlainForm>
        </>
      ) : (
        <Notice tone="info" title="Ce dossier ne peut plus être retiré">
          Une décision est déjà prise, ou le dossier est déjà retiré.
        </Notice>
      )}
    </Reading>
  );
}
