import type { ReactNode } from "react";
import { Actions, Button, ButtonLink } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { TextInput } from "~/components/fields/text-input";
import { PlainForm } from "~/components/plain-form";
import { SummaryList } from "~/components/summary-list";
import { legalFormInWords } from "~/domain/association/legal-forms";
import { dayInWords, instantInWords, type Day } from "~/domain/calendar/paris";
import { groupedSiret } from "~/domain/identifiers/siret";
import { startPath } from "~/features/applications/self-test/start-path";
import type { FormState } from "~/platform/forms/form-state";

interface Identity {
  siret: string;
  name: string;
  acronym: string | null;
  rna: string | null;
  legalForm: string;
  createdOn: Day | null;
  addressLine: string;
  postcode: string;
  city: string;
}

interface Props {
  numero: string;
  suite: string;
  form: FormState;
}

/** What a person who came for no call in particular may start at once. */
export interface OfferedCall {
  slug: string;
  title: string;
}

/** "Is it you?": the public identity with its date, and who the person is in it. */
export function Recognition({
  identity,
  at,
  searchAgain,
  calls,
  ...props
}: Props & { identity: Identity; at: string; searchAgain: string; calls: readonly OfferedCall[] }) {
  return (
    <>
      <h2>{identity.name}</h2>
      <SummaryList
        rows={[
          ...(identity.acronym ? [{ term: "Sigle", value: identity.acronym }] : []),
          { term: "Siège", value: `${identity.addressLine}, ${identity.postcode} ${identity.city}` },
          { term: "Créée le", value: identity.createdOn && dayInWords(identity.createdOn) },
          { term: "Forme juridique", value: legalFormInWords(identity.legalForm) },
          { term: "Numéro Siret", value: groupedSiret(identity.siret) },
          { term: "Numéro RNA", value: identity.rna },
          { term: "État", value: "En activité" },
        ]}
      />
      <p className="muted">
        Source&nbsp;: annuaire public des entreprises, le {instantInWords(new Date(at))}.
      </p>
      <PositionForm {...props} action="register">
        <Actions>
          <Button>C’est nous, continuer</Button>
          <ButtonLink to={searchAgain} kind="secondary">
            Ce n’est pas nous
          </ButtonLink>
        </Actions>
        {calls.length > 0 && <StartAtOnce calls={calls} />}
      </PositionForm>
    </>
  );
}

/** The same yes, and the dossier started in the same press. */
function StartAtOnce({ calls }: { calls: readonly OfferedCall[] }) {
  return (
    <div className="start-at-once" role="group" aria-labelledby="start-at-once">
      <h3 id="start-at-once">C’est nous : commencer tout de suite un dossier pour</h3>
      {calls.map(({ slug, title }) => (
        <Button key={slug} kind="secondary" name="suite" value={startPath(slug, { isCarrying: false })}>
          {title}
        </Button>
      ))}
    </div>
  );
}

/** One's function, and the presses that say yes. */
export function PositionForm({
  numero,
  suite,
  form,
  action,
  children,
}: Props & { action: "register" | "join"; children: ReactNode }) {
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <PlainForm form={action}>
        <input type="hidden" name="numero" value={numero} />
        {suite && <input type="hidden" name="suite" value={suite} />}
        <TextInput
          label="Votre fonction dans l’association"
          hint="Par exemple présidente, trésorier, directrice, bénévole."
          width="30"
          autoComplete="organization-title"
          {...form.field("position")}
        />
        {children}
      </PlainForm>
    </>
  );
}
