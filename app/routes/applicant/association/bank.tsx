import { Actions, Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { ErrorSummary } from "~/components/error-summary";
import { PasswordInput } from "~/components/fields/password-input";
import { TextInput } from "~/components/fields/text-input";
import { Notice } from "~/components/notice";
import { PlainForm } from "~/components/plain-form";
import { SummaryList } from "~/components/summary-list";
import type { BankDetailsView, BankView } from "~/features/associations/bank/queries.server";
import type { FormState } from "~/platform/forms/form-state";

/** The account in force, masked: enough to recognise it. */
export function CurrentAccount({ current }: { current: BankDetailsView | null }) {
  return (
    <section aria-labelledby="compte">
      <h2 id="compte">Compte en vigueur</h2>
      {current ? (
        <SummaryList
          rows={[
            { term: "IBAN", value: current.iban },
            { term: "Titulaire", value: current.holder },
            { term: "Confirmé", value: `par ${current.confirmedBy}, le ${current.confirmedAt}` },
            {
              term: "Service des finances",
              value: current.verifiedAt ? `Vérifié le ${current.verifiedAt}` : "Pas encore vérifié",
            },
          ]}
        />
      ) : (
        <p>Aucun compte n’est encore confirmé.</p>
      )}
    </section>
  );
}

/** A change that waits: shown in full, to be compared with the bank's paper. */
export function WaitingChange({
  waiting,
  asksPassword,
  form,
}: {
  waiting: NonNullable<BankView["waiting"]>;
  asksPassword: boolean;
  form: FormState;
}) {
  return (
    <section aria-labelledby="changement">
      <h2 id="changement">Changement demandé</h2>
      <SummaryList
        rows={[
          { term: "IBAN", value: waiting.iban },
          { term: "BIC", value: waiting.bic },
          { term: "Titulaire", value: waiting.holder },
          { term: "Demandé", value: `par ${waiting.proposedBy}, le ${waiting.proposedAt}` },
        ]}
      />
      {waiting.isOwn ? (
        <Notice title={waiting.isForMember ? "Une autre personne doit confirmer" : "Un agent doit confirmer"}>
          {waiting.isForMember
            ? "Une personne qui gère l’association ou signe pour elle le confirme sur cette page. Rien ne change d’ici là."
            : "Personne d’autre que vous ne peut agir pour l’association : le service des finances vous appellera avant de confirmer."}
        </Notice>
      ) : (
        <>
          <p>Comparez avec le RIB de la banque, puis confirmez. Au moindre doute, refusez.</p>
          <ErrorSummary errors={form.errors} idPrefix="c" />
          <PlainForm form="confirm">
            <input type="hidden" name="detailsId" value={waiting.id} />
            {asksPassword && <ProvePassword idPrefix="c" form={form} />}
            <Actions>
              <Button>Confirmer ce compte</Button>
            </Actions>
          </PlainForm>
        </>
      )}
      <PlainForm form="refuse" label="Écarter le changement">
        <input type="hidden" name="detailsId" value={waiting.id} />
        <Button kind="link">{waiting.isOwn ? "Retirer ma demande" : "Refuser ce changement"}</Button>
      </PlainForm>
    </section>
  );
}

export function BankForm({
  isFirst,
  asksPassword,
  form,
}: {
  isFirst: boolean;
  asksPassword: boolean;
  form: FormState;
}) {
  return (
    <section aria-labelledby="changer">
      <h2 id="changer">{isFirst ? "Écrire le compte" : "Changer de compte"}</h2>
      <ErrorSummary errors={form.errors} idPrefix="b" />
      <PlainForm form="propose">
        <TextInput
          label="IBAN"
          hint="27 caractères pour un compte en France, avec ou sans espaces."
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          idPrefix="b"
          {...form.field("iban")}
        />
        <TextInput
          label="BIC"
          hint="8 ou 11 caractères."
          width="20"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          idPrefix="b"
          {...form.field("bic")}
        />
        <TextInput
          label="Titulaire du compte"
          hint="Le nom de l’association, comme sur le RIB."
          autoComplete="off"
          idPrefix="b"
          {...form.field("holder")}
        />
        {asksPassword && <ProvePassword idPrefix="b" form={form} />}
        <Actions>
          <Button kind={isFirst ? "primary" : "secondary"}>Demander la confirmation</Button>
        </Actions>
      </PlainForm>
    </section>
  );
}

function ProvePassword({ form, idPrefix }: { form: FormState; idPrefix: string }) {
  return (
    <PasswordInput
      label="Votre mot de passe"
      hint="Pour prouver que c’est bien vous."
      autoComplete="current-password"
      idPrefix={idPrefix}
      name="password"
      error={form.errorOf("password")}
    />
  );
}

/** What came before: nothing is lost of who asked and who confirmed. */
export function PastAccounts({ past }: { past: readonly BankDetailsView[] }) {
  if (past.length === 0) return null;
  return (
    <DataTable
      caption="Comptes et demandes d’avant"
      rows={past}
      rowKey={({ id }) => id}
      columns={[
        { label: "IBAN", isRowHeader: true, cell: ({ iban }) => iban },
        { label: "Demandé", cell: (row) => `par ${row.proposedBy}, le ${row.proposedAt}` },
        {
          label: "Confirmé",
          cell: (row) => (row.confirmedAt ? `par ${row.confirmedBy}, le ${row.confirmedAt}` : "Écarté"),
        },
        { label: "Fin", cell: ({ closedAt }) => closedAt },
      ]}
    />
  );
}
