import { Button } from "~/components/button";
import { AmountInput } from "~/components/fields/amount-input";
import { Radios } from "~/components/fields/radios";
import { TextArea } from "~/components/fields/text-area";
import { TextInput } from "~/components/fields/text-input";
import { moneyWords } from "~/components/money";
import { Notice } from "~/components/notice";
import { PlainForm } from "~/components/plain-form";
import { SummaryList } from "~/components/summary-list";
import { decisionOutcomes, outcomeWords } from "~/domain/committee/lifecycle";
import { cents } from "~/domain/money/cents";
import { amountForField } from "~/domain/money/amount-text";
import { typeset } from "~/domain/text/typography";
import type { ProposedGround } from "~/domain/decision/grounds";
import type { HeardDossier } from "~/features/decisions/heard-dossier";
import type { LastDecision } from "~/features/decisions/last-decision.server";
import type { FormState } from "~/platform/forms/form-state";
import { Grounds } from "./grounds";

const options = decisionOutcomes.map((value) => ({ value, label: outcomeWords[value] }));
/** An appeal is answered by yes or no. */
const optionsOnAppeal = options.filter(({ value }) => value !== "reserve_list");

/** The decision when it is taken, and the form of who keeps the record while it is not. */
export function DecisionPane({
  dossier,
  last,
  grounds,
  form,
}: {
  dossier: HeardDossier;
  /** The decision that may be taken back now. */
  last: LastDecision | null;
  grounds: readonly ProposedGround[];
  form: FormState;
}) {
  if (dossier.decision)
    return <Taken decision={dossier.decision} isLast={last?.id === dossier.decision.id} />;
  if (!dossier.isToDecide)
    return (
      <Notice title="Dossier retiré">L’association a retiré sa demande : il n’y a rien à décider.</Notice>
    );
  if (!dossier.keepsRecord)
    return <Notice title="Pas encore de décision">Le secrétariat l’enregistre pendant la séance.</Notice>;
  if (dossier.sessionStatus !== "in_session")
    return (
      <Notice title="La séance n’est pas ouverte">La présidence l’ouvre une fois le quorum atteint.</Notice>
    );
  return (
    <>
      <h2>Décision</h2>
      {dossier.present < dossier.quorum && (
        <Notice tone="warning" title="Le quorum n’est pas atteint">
          Ce dossier ne peut qu’être ajourné, par tous les financeurs.
        </Notice>
      )}
      {dossier.scenario && (
        <p className="muted">
          {typeset(
            `Les montants sont ceux du scénario « ${dossier.scenario} ». Ils ne sont qu’une proposition.`,
          )}
        </p>
      )}
      <PlainForm form="decide">
        {dossier.funders.map((funder, index) => {
          const name = `lines.${index}`;
          const begin = funder.inScenario ?? (funder.before || (funder.proposed ?? funder.asked));
          const amount = form.isRefused ? form.valueOf(`${name}.amount`) : amountForField(begin);
          return (
            <fieldset key={funder.id} className="row">
              <legend>{typeset(funder.name)}</legend>
              <p className="muted">
                {typeset(
                  `Demandé : ${moneyWords(funder.asked)}. Reste dans l’enveloppe : ${moneyWords(funder.left)}.${beforeWords(funder.before)}`,
                )}
              </p>
              <input type="hidden" name={`${name}.funderId`} value={funder.id} />
              <div className="choice-group">
                <Radios
                  label={`Décision de ${funder.name}`}
                  isLabelHidden
                  isInline
                  options={dossier.isAppeal ? optionsOnAppeal : options}
                  {...form.field(`${name}.outcome`)}
                />
              </div>
              <AmountInput
                label="Montant accordé"
                hint="Laissé de côté si ce n’est pas accordé."
                isOptional
                name={`${name}.amount`}
                value={amount}
                error={form.errorOf(`${name}.amount`)}
              />
              <TextInput label="Conditions" isOptional {...form.field(`${name}.conditions`)} />
            </fieldset>
          );
        })}
        <TextArea
          label="Motif"
          hint="Il est repris dans la lettre à l’association. Un refus se motive par des faits du dossier."
          {...form.field("reason")}
        />
        <Grounds grounds={grounds} form={form} />
        <Button>Enregistrer la décision</Button>
      </PlainForm>
    </>
  );
}

/** Said of each funder on appeal: what it had decided, and how to leave it so. */
function beforeWords(before: number | null): string {
  if (before === null) return "";
  return before > 0
    ? ` Déjà accordé\u00A0: ${moneyWords(cents(before))}. Pour rejeter le recours, gardez ce montant\u00A0; le total remplace l’ancien.`
    : " Refusé auparavant.";
}

function Taken({ decision, isLast }: { decision: NonNullable<HeardDossier["decision"]>; isLast: boolean }) {
  return (
    <>
      <h2>Décision enregistrée</h2>
      <SummaryList
        rows={decision.lines.map(({ funder, outcome, amount, conditions }) => ({
          term: funder,
          value: `${outcomeWords[outcome]}${amount > 0 ? ` : ${moneyWords(amount)}` : ""}${conditions ? `. ${conditions}` : ""}`,
        }))}
      />
      <h3>Motif</h3>
      {decision.reason.split("\n").map((sentence) => (
        <p key={sentence}>{typeset(sentence)}</p>
      ))}
      {isLast && (
        <PlainForm form="undo">
          <input type="hidden" name="decisionId" value={decision.id} />
          <Button kind="danger">Annuler cette décision</Button>
        </PlainForm>
      )}
    </>
  );
}
