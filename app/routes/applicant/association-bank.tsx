import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Reading, Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { isRecentlyConfirmed } from "~/domain/association/bank-account";
import { findBank } from "~/features/associations/bank/queries.server";
import { formState } from "~/platform/forms/form-state";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { badRequest, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireSession } from "~/platform/session/require-actor.server";
import { answerConfirmation, answerProposal, answerRefusal } from "./association/bank-answers.server";
import { BankForm, CurrentAccount, PastAccounts, WaitingChange } from "./association/bank";
import { ownAssociation } from "./association/own-association.server";

export const meta: MetaFunction = () => [{ title: "Compte bancaire de l’association – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, confirmedAt } = await requireSession(request, "association.bank");
  const associationId = ownAssociation(actor, params.associationId, "association.bank");
  const bank = await findBank(ports(), actor, associationId);
  if (!bank) notFound();
  return json({ associationId, bank, asksPassword: !isRecentlyConfirmed(confirmedAt, ports().now()) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const session = await requireSession(request, "association.bank");
  const associationId = ownAssociation(session.actor, params.associationId, "association.bank");
  const asked = { session, associationId, posted: await readPostedForm(request) };
  switch (asked.posted.form) {
    case "propose":
      return answerProposal(asked);
    case "confirm":
      return answerConfirmation(asked);
    case "refuse":
      return answerRefusal(asked);
    default:
      return badRequest();
  }
}

export default function AssociationBank() {
  const { associationId, bank, asksPassword } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { current, waiting, past } = bank;
  return (
    <Reading>
      <PageHeader
        title="Compte bancaire"
        kicker={bank.name}
        back={{ to: `/associations/${associationId}`, label: bank.name }}
        lead="Les subventions sont versées sur ce compte. Il faut deux personnes pour le changer, et tous les membres en sont prévenus."
      />
      <Stack gap="wide">
        {waiting && (
          <WaitingChange
            waiting={waiting}
            asksPassword={asksPassword}
            form={formState(answer, {}, "confirm")}
          />
        )}
        <CurrentAccount current={current} />
        {!waiting && (
          <BankForm isFirst={!current} asksPassword={asksPassword} form={formState(answer, {}, "propose")} />
        )}
        <PastAccounts past={past} />
      </Stack>
    </Reading>
  );
}
