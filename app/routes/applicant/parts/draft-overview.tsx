import { ButtonLink } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { Deadline } from "~/components/deadline";
import { Panes, Reading, Stack } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { setType } from "~/components/set-type";
import { TaskList } from "~/components/task-list";
import { counted } from "~/domain/eligibility/wording";
import type { DraftPage } from "~/features/applications/sections/application-page.server";
import { EligibilityPanel } from "./eligibility-panel";
import { readOnlyWords } from "./read-only-words";

/** The tasks of a draft, with what is left and until when. */
export function DraftOverview({ page }: { page: DraftPage }) {
  const { number, title, association, call, readOnly, eligibility } = page;
  return (
    <>
      <Reading>
        <PageHeader
          title={title || "Projet sans titre"}
          kicker={`Dossier ${number} · ${association}`}
          back={{ to: "/dossiers", label: "Tous vos dossiers" }}
          lead={`Brouillon pour l’appel « ${call.title} ». Il n’est pas encore envoyé.`}
        />
        <Deadline label="Dépôt jusqu’au" at={new Date(call.closesAt)} now={new Date(page.now)} />
        {readOnly && <Notice title={readOnlyWords[readOnly].title}>{readOnlyWords[readOnly].text}</Notice>}
      </Reading>
      {eligibility ? (
        <Panes
          asideLabel="Éligibilité du projet"
          aside={<EligibilityPanel number={number} eligibility={eligibility} />}
        >
          <Tasks page={page} />
        </Panes>
      ) : (
        <Reading>
          <Tasks page={page} />
        </Reading>
      )}
    </>
  );
}

function ProgressLine({ tasks: { done, left, timeLeft } }: { tasks: DraftPage["tasks"] }) {
  return (
    <p>
      <strong>{`${counted(done, "rubrique")} sur ${done + left} terminée${done > 1 ? "s" : ""}`}</strong>
      {timeLeft && `, encore ${timeLeft} environ`}
    </p>
  );
}

function Tasks({ page: { number, tasks, fileCount, readOnly, eligibility } }: { page: DraftPage }) {
  return (
    <Stack gap="wide">
      {tasks.isFirstVisit && (
        <Notice title="Remplissez les rubriques dans l’ordre que vous voulez">
          <p>
            Chaque rubrique prend quelques minutes. Tout est enregistré{"\u00A0"}: vous pouvez vous arrêter et
            revenir plus tard. D’autres peuvent vous aider{"\u00A0"}: <a href="/associations">invitez-les</a>{" "}
            dans votre association.
          </p>
        </Notice>
      )}
      <Stack gap="tight">
        <ProgressLine tasks={tasks} />
        {eligibility && (
          <p className="phone-only">
            <a href="#eligibilite">
              {setType(`Éligibilité : ${eligibility.met} conditions sur ${eligibility.concerned}`)}
            </a>
          </p>
        )}
        {tasks.lastSaved && (
          <p className="muted">
            Enregistré le <DateTime at={new Date(tasks.lastSaved.at)} /> par {tasks.lastSaved.by}. Vous pouvez
            fermer cette page et revenir plus tard.
          </p>
        )}
        <p>
          <a href={`/dossiers/${number}/dossier.pdf`} download>
            Télécharger le brouillon (PDF)
          </a>
        </p>
      </Stack>
      {tasks.groups.map((group) => (
        <section key={group.title}>
          <h2>{group.title}</h2>
          <TaskList label={group.title} tasks={group.tasks} />
        </section>
      ))}
      <section>
        <h2>Pièces et envoi</h2>
        <TaskList
          label="Pièces et envoi"
          tasks={[
            {
              label: "Pièces à joindre",
              to: `/dossiers/${number}/pieces`,
              status: {
                word:
                  fileCount === 0
                    ? "À faire"
                    : `${counted(fileCount, "fichier")} joint${fileCount > 1 ? "s" : ""}`,
                tone: fileCount === 0 ? "info" : "plain",
              },
            },
            {
              label: "Vérifier et envoyer",
              to: `/dossiers/${number}/envoi`,
              status: sendingStatus(tasks.left),
              hint: sendingHint(tasks),
            },
          ]}
        />
      </section>
      {readOnly === null && tasks.left === 0 && (
        <div>
          <ButtonLink to={`/dossiers/${number}/envoi`}>Vérifier et envoyer</ButtonLink>
        </div>
      )}
    </Stack>
  );
}

function sendingStatus(left: number) {
  return left === 0
    ? ({ word: "Prêt", tone: "info" } as const)
    : ({ word: `Encore ${counted(left, "rubrique")} à finir`, tone: "neutral" } as const);
}

const mostNamed = 3;

/** What keeps the dossier from being ready, by name: the first ones are enough to go on. */
function sendingHint({ leftTitles }: DraftPage["tasks"]): string {
  if (leftTitles.length === 0) return "Tout relire, faire les déclarations et signer.";
  const more = leftTitles.length > mostNamed ? "…" : ".";
  return `À finir d’abord\u00A0: ${leftTitles.slice(0, mostNamed).join(", ")}${more}`;
}
