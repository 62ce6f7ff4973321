import { ButtonLink } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { moneyWords } from "~/components/money";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { statusWords } from "~/domain/application/status-words";
import type { Evidence } from "~/features/applications/evidence/evidence.server";
import type { DossierExchange } from "~/features/exchange/queries.server";
import type { ListName } from "~/features/instruction/inbox/list-name";
import { DossierTurn } from "./dossier-turn";
import { useDossierAddress } from "./use-dossier-address";

interface DossierHeaderProps {
  evidence: Evidence;
  exchange: DossierExchange;
  /** The list from which the dossier was opened: its page that shows it, and its words. */
  list: { to: string; name: ListName | null };
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
  const address = useDossierAddress(number);
  return (
    <>
      <DossierTurn name={list.name} previous={previous} next={next} />
      <PageHeader
        back={{ to: list.to, label: list.name ? "Revenir à la liste" : "Instruction" }}
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
              <ButtonLink to={address("recevabilite")}>Examiner la recevabilité</ButtonLink>
            )}
            {mayAdmit && evidence.verdict && (
              <ButtonLink kind="secondary" to={address("verdict")}>
                Verdict d’éligibilité
              </ButtonLink>
            )}
            {mayJudge && hasReport && (
              <ButtonLink kind="secondary" to={address("bilan")}>
                Lire le bilan
              </ButtonLink>
            )}
            {complement && (
              <ButtonLink kind="secondary" to={complement}>
                Demander un complément
              </ButtonLink>
            )}
            <ButtonLink kind="secondary" icon="mail" to={address("messages")}>
              {exchange.messages.unread > 0
                ? `Messages (${exchange.messages.unread} à lire)`
                : "Message à l’association"}
            </ButtonLink>
            <ButtonLink kind="secondary" to={address("avis")}>
              Avis extérieurs
            </ButtonLink>
            <ButtonLink kind="secondary" to={address("croise")}>
              Vue croisée
            </ButtonLink>
            <ButtonLink kind="link" to={address("affectation")}>
              Affectation
            </ButtonLink>
            {mayAdmit && (
              <ButtonLink kind="link" to={address("deport")}>
                Me déporter
              </ButtonLink>
            )}
          </>
        }
      />
    </>
  );
}
