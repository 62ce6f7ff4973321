import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button } from "~/components/button";
import { Card } from "~/components/card";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { PasswordInput } from "~/components/fields/password-input";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { SummaryList } from "~/components/summary-list";
import { VisuallyHidden } from "~/components/visually-hidden";
import { isRecentlyConfirmed } from "~/domain/association/bank-account";
import { provenAt } from "~/features/accounts/proven-at.server";
import { bankAnswerForm } from "~/features/associations/bank/bank-forms.schema";
import { listBankToVerify, type BankToVerify } from "~/features/associations/bank/queries.server";
import {
  confirmBankDetailsAsAgent,
  type BankAnswerRefusal,
} from "~/features/associations/bank/settle-bank-details.server";
import { verifyBankDetails } from "~/features/associations/bank/verify-bank-details.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireSession } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Comptes bancaires à vérifier – Finances – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { actor, confirmedAt } = await requireSession(request, "bank.verify");
  const changes = await listBankToVerify(ports(), actor);
  return json({ changes, asksPassword: !isRecentlyConfirmed(confirmedAt, ports().now()) });
}

export async function action({ request }: ActionFunctionArgs) {
  const session = await requireSession(request, "bank.verify");
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, bankAnswerForm);
  const { password: _password, ...values } = posted.values;
  if (!form.ok) return json({ ...form.refusal, values }, { status: 422 });
  const { detailsId, password } = form.value;
  const proven = await provenAt(session, password);
  if (!proven.ok)
    return json({ form: posted.form, values, errors: [proven.error] }, { status: proven.status });
  const proof = { detailsId, confirmedAt: proven.confirmedAt };
  const acted = posted.form?.startsWith("verify-")
    ? await verifyBankDetails(ports(), session.actor, proof)
    : await confirmBankDetailsAsAgent(ports(), session.actor, proof);
  if (!acted.ok) answerRefusal(acted.refusal);
  return redirectWithFlash("/finances/comptes-bancaires", "Le compte est vérifié.");
}

function answerRefusal({ code }: Pick<BankAnswerRefusal, "code">): never {
  switch (code) {
    case "not-found":
    case "confirm-first":
    case "own-proposal":
      return notFound();
    case "for-a-member":
      return conflict(
        "Une autre personne de l’association peut désormais confirmer\u00A0: c’est à elle de le faire.",
      );
    case "settled":
      return conflict("Quelqu’un a déjà répondu à ce changement. Rechargez la page.");
  }
}

export default function BankChanges() {
  const { changes, asksPassword } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        back={{ to: "/finances", label: "Finances" }}
        title="Comptes bancaires à vérifier"
        lead="Appelez l’association à un numéro que vous connaissez déjà, jamais à celui d’un courriel, et comparez l’IBAN."
      />
      {changes.length === 0 && (
        <EmptyState title="Aucun compte n’est à vérifier">
          Les comptes que les associations changent arrivent ici avant tout nouveau versement.
        </EmptyState>
      )}
      {changes.map((change) => (
        <ChangeCard key={change.id} change={change} asksPassword={asksPassword} answer={answer} />
      ))}
    </>
  );
}

interface CardProps {
  change: BankToVerify;
  asksPassword: boolean;
  answer: unknown;
}

function ChangeCard({ change, asksPassword, answer }: CardProps) {
  const { id, association, isConfirmed } = change;
  const name = `${isConfirmed ? "verify" : "confirm"}-${id}`;
  const form = formState(answer, {}, name);
  const prefix = `v-${id}`;
  return (
    <Card title={association} level={2}>
      <SummaryList
        rows={[
          { term: "Numéro Siret", value: change.siret },
          { term: "IBAN", value: change.iban },
          { term: "BIC", value: change.bic },
          { term: "Titulaire", value: change.holder },
          { term: "Demandé", value: `par ${change.proposedBy}, le ${change.proposedAt}` },
          {
            term: "Confirmé",
            value: isConfirmed
              ? `par ${change.confirmedBy}, le ${change.confirmedAt}`
              : "Personne d’autre ne peut confirmer dans l’association : c’est à vous",
          },
          { term: "À appeler", value: change.managers.join(", ") },
        ]}
      />
      <ErrorSummary errors={form.errors} idPrefix={prefix} />
      <PlainForm form={name} label={`Vérifier le compte de ${association}`}>
        <input type="hidden" name="detailsId" value={id} />
        {asksPassword && (
          <PasswordInput
            label="Votre mot de passe"
            autoComplete="current-password"
            idPrefix={prefix}
            name="password"
            error={form.errorOf("password")}
          />
        )}
        <Actions>
          <Button kind="secondary">
            {isConfirmed ? "Compte vérifié par téléphone" : "Confirmer après appel"}
            <VisuallyHidden>, {association}</VisuallyHidden>
          </Button>
        </Actions>
      </PlainForm>
    </Card>
  );
}
