import type { ReactNode } from "react";
import { Button } from "~/components/button";
import { DateInput } from "~/components/fields/date-input";
import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { moneyWords } from "~/components/money";
import { Notice } from "~/components/notice";
import { PlainForm } from "~/components/plain-form";
import { mayTakeAward } from "~/domain/award/lifecycle";
import type { AwardView } from "~/features/awards/queries.server";
import { formState } from "~/platform/forms/form-state";

/** What finance can do now, and only that. */
export function AwardSteps({ award, answer }: { award: AwardView; answer: unknown }) {
  const { agreement, status, instalments } = award;
  const isSigned = Boolean(agreement?.funderSignedAt);
  const due = instalments.filter(
    ({ payment, condition }) => !payment && (condition === "signature" || status === "report_accepted"),
  );
  const parts: ReactNode[] = [];
  if (!agreement) parts.push(<Prepare key="prepare" answer={answer} />);
  if (agreement && !isSigned) parts.push(<Sign key="sign" agreement={agreement} />);
  if (isSigned && due.length > 0 && status !== "settled")
    parts.push(<Pay key="pay" due={due} answer={answer} />);
  if (mayTakeAward("ask-report", status)) parts.push(<AskReport key="ask-report" />);
  if (mayTakeAward("settle", status)) parts.push(<Settle key="settle" award={award} answer={answer} />);
  if (parts.length === 0) return <Notice title="Rien à faire pour l’instant">{waitingWords[status]}</Notice>;
  return <>{parts}</>;
}

const waitingWords: Readonly<Record<string, string>> = {
  report_due: "Le bilan est attendu de l’association.",
  report_received: "Le bilan est chez l’instructeur du financeur.",
  report_to_amend: "L’association corrige son bilan.",
  settled: "L’aide est soldée.",
};

function Prepare({ answer }: { answer: unknown }) {
  const form = formState(answer, { advancePercent: "80" }, "prepare");
  return (
    <PlainForm form="prepare">
      <h2>Préparer l’acte</h2>
      <p>
        {"Au-delà de 23\u00A0000\u00A0€ par an"} pour un même financeur, c’est une convention que
        l’association signe&nbsp;; en deçà, un arrêté.
      </p>
      <TextInput
        label="Part de l’avance"
        unit="%"
        inputMode="numeric"
        width="4"
        {...form.field("advancePercent")}
      />
      <Button>Préparer l’acte</Button>
    </PlainForm>
  );
}

function Sign({ agreement }: { agreement: NonNullable<AwardView["agreement"]> }) {
  if (agreement.body.kind === "agreement" && !agreement.signatorySignedAt)
    return (
      <Notice title="La signature de l’association est attendue">
        Elle a reçu un courriel qui l’y invite.
      </Notice>
    );
  return (
    <PlainForm form="sign">
      <h2>Signer pour le financeur</h2>
      <Button>Signer l’acte</Button>
    </PlainForm>
  );
}

function Pay({ due, answer }: { due: AwardView["instalments"]; answer: unknown }) {
  const form = formState(answer, { instalmentId: due[0]?.id ?? "" }, "pay");
  return (
    <PlainForm form="pay">
      <h2>Enregistrer un versement</h2>
      <Select
        label="Échéance payée"
        placeholder={null}
        options={due.map(({ id, label, amount }) => ({
          value: id,
          label: `${label}, ${moneyWords(amount)}`,
        }))}
        {...form.field("instalmentId")}
      />
      <DateInput label="Jour du paiement" {...form.date("paidOn")} />
      <TextInput label="Numéro du mandat ou du virement" width="20" {...form.field("reference")} />
      <Button>Enregistrer le versement</Button>
    </PlainForm>
  );
}

function AskReport() {
  return (
    <PlainForm form="ask-report">
      <h2>Demander le bilan</h2>
      <p>L’association reçoit un courriel, et le formulaire du bilan s’ouvre avec ce qui était prévu.</p>
      <Button kind="secondary">Demander le bilan</Button>
    </PlainForm>
  );
}

function Settle({ award, answer }: { award: AwardView; answer: unknown }) {
  const form = formState(answer, {}, "settle");
  return (
    <PlainForm form="settle">
      <h2>Solder l’aide</h2>
      {award.paid < award.amount && (
        <TextInput label="Pourquoi le reste ne sera pas versé" isOptional {...form.field("givenUpFor")} />
      )}
      <Button kind={award.paid < award.amount ? "secondary" : "primary"}>Solder l’aide</Button>
    </PlainForm>
  );
}
