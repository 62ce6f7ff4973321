import { ButtonLink } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { Icon } from "~/components/icon";
import { moneyWords } from "~/components/money";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { statusWords } from "~/domain/application/status-words";
import type { Evidence } from "~/features/applications/evidence/evidence.server";
import type { DossierExchange } from "~/features/exchange/queries.server";

interface DossierHeaderProps {
  evidence: Evidence;
  exchange: DossierExchange;
  /** The list from which the dossier was opened. */
  list: string;
  previous: string | null;
  next: string | null;
  mayAdmit: boolean;
  mayJudge: boolean;
  /** Where a complement is asked; null when it cannot be now. */
  complement: string | null;
}

/** Which dossier this is, where it stands, and the ways out of it. */
export function DossierHeader(props: DossierHeaderProps) {
  const { evidence, exchange, list, previous, next, mayAdmit, mayJudge, complement } = props;
  const { number, association, status, requested, submittedAt, title, hasReport } = evidence;
  const { label, tone } = statusWords[status];
  const here = `/instruction/dossiers/${number}`;
  return (
    <>
      <nav className="dossier-turn" aria-label="Dossiers de la liste">
        {previous && (
          <a href={previous} rel="prev">
            <Icon name="arrow-left" />
            Dossier précédent
          </a>
        )}
        {next && (
          <a href={next} rel="next">
            Passer au dossier suivant
            <Icon name="arrow-right" />
          </a>
        )}
      </nav>
      <PageHeader
        back={{ to: list, label: "Instruction" }}
        kicker={
          <>
            {number} – {association} <StatusTag tone={tone}>{label}</StatusTag>
          </>
        }
        title={title}
        lead={
          <p>
            Demande {moneyWords(requested)}, déposée le <DateTime at={new Date(submittedAt)} />.
          </p>
        }
        actions={
          <>
            {mayAdmit && status === "submitted" && (
              <ButtonLink to={`${here}/recevabilite`}>Examiner la recevabilité</ButtonLink>
            )}
            {mayAdmit && evidence.verdict && (
              <ButtonLink kind="secondary" to={`${here}/verdict`}>
                Verdict d’éligibilité
              </ButtonLink>
            )}
            {mayJudge && hasReport && (
              <ButtonLink kind="secondary" to={`${here}/bilan`}>
                Lire le bilan
              </ButtonLink>
            )}
            {complement && (
              <ButtonLink kind="secondary" to={complement}>
                Demander un complément
              </ButtonLink>
            )}
            <ButtonLink kind="secondary" icon="mail" to={`${here}/messages`}>
              {exchange.messages.unread > 0
                ? `Messages (${exchange.messages.unread} à lire)`
                : "Message à l’association"}
            </ButtonLink>
            <ButtonLink kind="secondary" to={`${here}/avis`}>
              Avis extérieurs
            </ButtonLink>
            <ButtonLink kind="secondary" to={`${here}/croise`}>
              Vue croisée
            </ButtonLink>
            <ButtonLink kind="link" to={`${here}/affectation`}>
              Affectation
            </ButtonLink>
            {mayAdmit && (
              <ButtonLink kind="link" to={`${here}/deport`}>
                Me déporter
              </ButtonLink>
            )}
          </>
        }
      />
    </>
  );
}
