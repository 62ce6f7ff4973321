import { Select } from "~/components/fields/select";
import { TextInput } from "~/components/fields/text-input";
import { FilterBar } from "~/components/filter-bar";
import { applicationStatuses } from "~/domain/application/lifecycle";
import { statusWords } from "~/domain/application/status-words";
import { overallStates } from "~/domain/eligibility/outcome";
import { overallWords } from "~/domain/eligibility/overall-words";
import {
  everyDossierAddress,
  filtersInForce,
  inboxAddress,
  markWords,
} from "~/features/instruction/inbox/inbox-address";
import type { InboxChoices } from "~/features/instruction/inbox/inbox-choices.server";
import { inboxMarks, type InboxQuery } from "~/features/instruction/inbox-filter";

const shownStatuses = applicationStatuses.filter(
  (status) => status !== "draft" && status !== "awaiting_certification",
);

const asOptions = (choices: readonly { id: string; label: string }[]) =>
  choices.map(({ id, label }) => ({ value: id, label }));

/** The filters, which stand in the address; those in force are chips that a click removes. */
export function InboxFilters({ query, choices }: { query: InboxQuery; choices: InboxChoices }) {
  return (
    <FilterBar
      label="Filtrer les dossiers"
      resetTo={everyDossierAddress}
      active={filtersInForce(query, choices).map(({ key, label }) => ({
        label,
        removeTo: inboxAddress(query, { [key]: undefined }),
      }))}
    >
      <TextInput
        label="Rechercher"
        hint="Numéro, titre, association ou Siret"
        type="search"
        name="q"
        isOptional
        value={query.q ?? ""}
      />
      <Select
        label="Appel"
        name="appel"
        placeholder="Tous"
        value={query.appel ?? ""}
        options={asOptions(choices.calls)}
      />
      <Select
        label="Pilier"
        name="pilier"
        placeholder="Tous"
        value={query.pilier ?? ""}
        options={asOptions(choices.pillars)}
      />
      <Select
        label="État"
        name="etat"
        placeholder="Tous"
        value={query.etat ?? ""}
        options={shownStatuses.map((status) => ({ value: status, label: statusWords[status].label }))}
      />
      <Select
        label="Éligibilité"
        name="eligibilite"
        placeholder="Toutes"
        value={query.eligibilite ?? ""}
        options={overallStates.map((state) => ({ value: state, label: overallWords[state].label }))}
      />
      <Select
        label="Suivi par"
        name="suivi"
        placeholder="Tous"
        value={query.suivi ?? ""}
        options={[
          { value: "moi", label: "Moi" },
          { value: "personne", label: "Personne" },
          ...asOptions(choices.colleagues),
        ]}
      />
      <Select
        label="Signal"
        name="signal"
        placeholder="Tous"
        value={query.signal ?? ""}
        options={inboxMarks.map((mark) => ({ value: mark, label: markWords[mark] }))}
      />
      {query.tri && <input type="hidden" name="tri" value={query.tri} />}
      {query.vue && <input type="hidden" name="vue" value={query.vue} />}
    </FilterBar>
  );
}
