import { ButtonLink } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { Panes, Reading, Stack } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { Timeline } from "~/components/timeline";
import { typeset } from "~/domain/text/typography";
import type { SentPage } from "~/features/applications/sections/application-page.server";

const tones = { you: "warning", us: "info", nobody: "info" } as const;

/** Where a dossier that was sent stands, and who must act. */
export function SentOverview({ page }: { page: SentPage }) {
  const { number, title, association, call, tracker } = page;
  const { turn, complement, silenceOn, isSilent, lateSince, appealSilence } = tracker;
  return (
    <>
      <Reading>
        <PageHeader
          title={title || "Projet sans titre"}
          kicker={`Dossier ${number} · ${association}`}
          back={{ to: "/dossiers", label: "Tous vos dossiers" }}
          lead={<StatusTag tone={tracker.status.tone}>{tracker.status.label}</StatusTag>}
        />
        <Notice tone={tones[turn.whose]} title={turn.sentence}>
          {complement && <p>{`Réponse attendue avant le ${complement.dueOn}. ${complement.message}`}</p>}
          {lateSince && (
            <p>{`La réponse était annoncée pour le ${lateSince}. Nous avons du retard, et vous n’avez rien à faire.`}</p>
          )}
          {silenceOn && (
            <p>
              {isSilent
                ? `Sans réponse le ${silenceOn} au soir, la loi tient la demande pour refusée. Son examen continue pourtant, et une réponse peut encore venir.`
                : `Réponse attendue avant le ${silenceOn}. Sans réponse à cette date, la demande est considérée comme refusée.`}
            </p>
          )}
          {appealSilence && <p>{typeset(appealSilence)}</p>}
          {turn.action && <ButtonLink to={turn.action.to}>{turn.action.label}</ButtonLink>}
        </Notice>
      </Reading>
      <Panes asideLabel="Documents du dossier" aside={<Links page={page} />}>
        <Stack>
          <h2>Étapes</h2>
          <Timeline
            label="Étapes du dossier"
            steps={tracker.steps.map(({ label, state, at, expectedOn }) => ({
              label,
              state,
              date: at ? (
                <DateTime at={new Date(at)} />
              ) : (
                expectedOn && `Attendue au plus tard le ${expectedOn}`
              ),
            }))}
          />
          <p className="muted">
            Appel à projets{"\u00A0: "}
            <a href={`/appels/${call.slug}`}>{call.title}</a>
          </p>
        </Stack>
      </Panes>
    </>
  );
}

function Links({ page: { number, tracker } }: { page: SentPage }) {
  return (
    <Stack>
      <h2>Documents</h2>
      <ul>
        {tracker.isDeposited && (
          <li>
            <a href={`/dossiers/${number}/recepisse`}>Accusé de réception</a>
          </li>
        )}
        {tracker.isDeposited && (
          <li>
            <a href={`/dossiers/${number}/pourquoi`}>Pourquoi{"\u00A0"}: l’histoire du dossier</a>
          </li>
        )}
        <li>
          <a href={`/dossiers/${number}/dossier.pdf`} download>
            Tout le dossier (PDF)
          </a>
        </li>
        <li>
          <a href={`/dossiers/${number}/pieces`}>Pièces jointes</a>
        </li>
        <li>
          <a href={`/dossiers/${number}/messages`}>Messages</a>
        </li>
        {tracker.isDecisionPublished && (
          <li>
            <a href={`/dossiers/${number}/decision`}>Décision</a>
          </li>
        )}
        {tracker.hasAppeal && (
          <li>
            <a href={`/dossiers/${number}/recours`}>Recours</a>
          </li>
        )}
        {tracker.agreements.map(({ awardId, funder, isSupplement }) => (
          <li key={awardId}>
            <a
              href={`/dossiers/${number}/conventions/${awardId}`}
            >{`${isSupplement ? "Convention complémentaire" : "Convention"}\u00A0: ${funder}`}</a>
          </li>
        ))}
        {tracker.isReportAsked && (
          <li>
            <a href={`/dossiers/${number}/bilan`}>Bilan de l’action</a>
          </li>
        )}
      </ul>
      <p>
        <a href={`/dossiers/nouveau?depuis=${number}`}>Reprendre ce projet pour un nouvel appel</a>
      </p>
      {tracker.mayWithdraw && (
        <p>
          <a href={`/dossiers/${number}/retrait`}>Retirer ce dossier</a>
        </p>
      )}
    </Stack>
  );
}
