import { Actions, ButtonLink } from "~/components/button";
import { Notice } from "~/components/notice";
import { TaskList } from "~/components/task-list";
import { callParts } from "~/domain/call/parts";
import { counted } from "~/domain/eligibility/wording";
import type { DraftOfCall } from "~/features/calls/managed-call.server";

/** The pages of the builder with what each still lacks, and the way to the publication. */
export function CallDraft({ call, draft }: { call: { id: string }; draft: DraftOfCall }) {
  const here = `/gestion/appels/${call.id}`;
  return (
    <section aria-labelledby="brouillon">
      <h2 id="brouillon">
        {draft.isCorrection ? `Correction en cours, version ${draft.number}` : "Écrire l’appel"}
      </h2>
      {draft.isCorrection && (
        <Notice title="Personne d’autre ne voit cette correction">
          La version publiée reste en vigueur jusqu’à ce que vous publiiez celle-ci.
        </Notice>
      )}
      <TaskList
        label="Pages de l’appel"
        tasks={callParts.map(({ code, slug, title, about }) => {
          const lacks = draft.missing.filter(({ part }) => part === code).length;
          return {
            label: title,
            hint: about,
            to: `${here}/brouillon/${slug}`,
            status:
              lacks === 0
                ? { word: "Complet", tone: "plain" as const }
                : { word: `${counted(lacks, "point")} à compléter`, tone: "info" as const },
          };
        })}
      />
      <Actions>
        <ButtonLink to={`${here}/publication`}>
          {draft.isCorrection ? "Vérifier et publier la correction" : "Vérifier et publier l’appel"}
        </ButtonLink>
      </Actions>
    </section>
  );
}
