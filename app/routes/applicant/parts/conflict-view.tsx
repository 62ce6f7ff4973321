import { DateTime } from "~/components/date-time";
import { Notice } from "~/components/notice";
import { SummaryList } from "~/components/summary-list";

/** What another person saved while this one was typing. */
export interface SectionConflict {
  readonly by: string;
  readonly at: string;
  /** Questions answered otherwise, with both texts. */
  readonly differences: readonly {
    readonly label: string;
    readonly theirs: string;
    readonly yours: string;
  }[];
}

/** Shows both texts, so that the person chooses: nothing was saved and nothing is lost. */
export function ConflictView({ conflict, path }: { conflict: SectionConflict; path: string }) {
  const { by, at, differences } = conflict;
  return (
    <Notice tone="warning" role="alert" title="Cette rubrique a changé pendant que vous écriviez">
      <p>
        {by} l’a enregistrée le <DateTime at={new Date(at)} />. Votre texte est toujours dans le formulaire
        ci-dessous{"\u00A0"}: il n’est pas encore enregistré.
      </p>
      {differences.length > 0 && (
        <SummaryList
          rows={differences.flatMap(({ label, theirs, yours }) => [
            { term: `${label} – texte de ${by}`, value: theirs },
            { term: `${label} – votre texte`, value: yours },
          ])}
        />
      )}
      <p>
        Enregistrez pour garder votre texte, ou <a href={path}>gardez celui de {by}</a>.
      </p>
    </Notice>
  );
}
