import { Actions, Button, ButtonLink } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { TextInput } from "~/components/fields/text-input";
import { PlainForm } from "~/components/plain-form";
import { SummaryList } from "~/components/summary-list";
import { legalFormInWords } from "~/domain/association/legal-forms";
import { dayInWords, instantInWords, type Day } from "~/domain/calendar/paris";
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

/** "Is it you?": the public identity with its date, and who the person is in it. */
export function Recognition({
  identity,
  at,
  searchAgain,
  ...props
}: Props & { identity: Identity; at: string; searchAgain: string }) {
  return (
    <>
      <h2>{identity.name}</h2>
      <SummaryList
        rows={[
          ...(identity.acronym ? [{ term: "Sigle", value: identity.acronym }] : []),
          { term: "Siège", value: `${identity.addressLine}, ${identity.postcode} ${identity.city}` },
          { term: "Créée le", value: identity.createdOn && dayInWords(identity.createdOn) },
          { term: "Forme juridique", value: legalFormInWords(identity.legalForm) },
          { term: "Numéro Siret", value: identity.siret },
          { term: "Numéro RNA", value: identity.rna },
          { term: "État", value: "En activité" },
        ]}
      />
      <p className="muted">
        Source&nbsp;: annuaire public des entreprises, le {instantInWords(new Date(at))}.
      </p>
      <PositionForm {...props} action="register" button="C’est nous, continuer">
        <ButtonLink to={searchAgain} kind="secondary">
          Ce n’est pas nous
        </ButtonLink>
      </PositionForm>
    </>
  );
}

/** One's function, and the press that says yes. */
export function PositionForm({
  numero,
  suite,
  form,
  action,
  button,
  children,
}: Props & { action: "register" | "join"; button: string; children?: React.ReactNode }) {
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
        <Actions>
          <Button>{button}</Button>
          {children}
        </Actions>
      </PlainForm>
    </>
  );
}
