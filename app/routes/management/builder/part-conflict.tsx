import { ChangeList } from "~/components/change-list";
import { DateTime } from "~/components/date-time";
import { Notice } from "~/components/notice";
import type { PartConflict as Conflict } from "~/features/calls/builder/answer-part.server";

/** Shows what the other person saved beside what this one typed: nothing was saved and nothing is lost. */
export function PartConflict({ conflict: { by, at, changes }, path }: { conflict: Conflict; path: string }) {
  return (
    <Notice tone="warning" role="alert" title="Cette page a changé pendant que vous écriviez">
      <p>
        {by} l’a enregistrée le <DateTime at={new Date(at)} />. Ce que vous avez écrit est toujours dans le
        formulaire ci-dessous{"\u00A0"}: ce n’est pas encore enregistré.
      </p>
      <ChangeList changes={changes} beforeLabel={`Texte de ${by}`} afterLabel="Votre texte" />
      <p>
        Enregistrez pour garder votre texte, ou <a href={path}>gardez celui de {by}</a>.
      </p>
    </Notice>
  );
}
