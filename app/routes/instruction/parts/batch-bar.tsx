import type { ReactNode } from "react";
import { Actions, Button } from "~/components/button";
import { Radios } from "~/components/fields/radios";
import { PlainForm } from "~/components/plain-form";
import { batchMost } from "~/features/instruction/batch/batch-choice.schema";
import { inboxSearch } from "~/features/instruction/inbox/inbox-address";
import type { InboxQuery } from "~/features/instruction/inbox-filter";

interface BatchBarProps {
  children: ReactNode;
  query: InboxQuery;
  mayCompose: boolean;
}

/** The list as a form: what is ticked, or all of it, goes to a page that says what will be done before it is. */
export function BatchBar({ children, query, mayCompose }: BatchBarProps) {
  return (
    <PlainForm method="get" action="/instruction/lot" label="Agir sur plusieurs dossiers">
      {[...new URLSearchParams(inboxSearch(query))].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {query.apres && <input type="hidden" name="apres" value={query.apres} />}
      {children}
      <div className="batch-bar">
        <Radios
          label="Agir sur plusieurs dossiers"
          name="portee"
          isInline
          value="coches"
          options={[
            { value: "coches", label: "Les dossiers cochés" },
            { value: "page", label: "Tous ceux de cette page" },
            { value: "liste", label: `Toute la liste, ${batchMost} dossiers au plus` },
          ]}
        />
        <Actions>
          <Button kind="secondary" name="acte" value="affecter">
            Affecter à…
          </Button>
          {mayCompose && (
            <Button kind="secondary" name="acte" value="seance">
              Inscrire à une séance…
            </Button>
          )}
        </Actions>
        <p className="muted">
          La page suivante montre ce qui sera fait, dossier par dossier, avant de le faire.
        </p>
      </div>
    </PlainForm>
  );
}
