import { json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { Card, CardGrid } from "~/components/card";
import { EmptyState } from "~/components/empty-state";
import { Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { Pagination } from "~/components/pagination";
import { setType } from "~/components/set-type";
import { StatusTag } from "~/components/status-tag";
import { ShortDeadline } from "~/components/deadline";
import { applicantStatusWords } from "~/domain/application/status-words";
import { dayInWords, parisDay } from "~/domain/calendar/paris";
import { listOwnApplications, type ApplicationCard } from "~/features/applications/listing/queries.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Mes dossiers – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  const page = Number(/^\d{1,4}$/.exec(new URL(request.url).searchParams.get("page") ?? "1")?.[0] ?? 1) || 1;
  const list = await listOwnApplications(ports(), actor, page);
  return json({ ...list, hasAssociation: actor.memberships.length > 0, now: ports().now().toISOString() });
}

export default function Applications() {
  const { toSend, sent, page, pageCount, hasAssociation, now } = useLoaderData<typeof loader>();
  const isEmpty = toSend.length === 0 && sent.length === 0 && page === 1;
  return (
    <>
      <PageHeader
        title="Mes dossiers"
        actions={isEmpty ? undefined : <ButtonLink to="/dossiers/nouveau">Commencer un dossier</ButtonLink>}
      />
      {isEmpty ? (
        <Beginning hasAssociation={hasAssociation} />
      ) : (
        <Stack gap="wide">
          <Dossiers title="À envoyer" cards={toSend} now={now} />
          <Dossiers title="À compléter" cards={sent.filter(isAsked)} now={now} />
          <Dossiers title="Envoyés et terminés" cards={sent.filter((card) => !isAsked(card))} now={now} />
          <Pagination
            label="des dossiers"
            previous={page > 1 ? `/dossiers?page=${page - 1}` : null}
            next={page < pageCount ? `/dossiers?page=${page + 1}` : null}
          />
        </Stack>
      )}
    </>
  );
}

/** The service waits for an answer of the association. */
function isAsked({ status }: ApplicationCard): boolean {
  return status === "incomplete";
}

function Beginning({ hasAssociation }: { hasAssociation: boolean }) {
  return hasAssociation ? (
    <EmptyState
      title="Vous n’avez pas encore de dossier"
      action={<ButtonLink to="/dossiers/nouveau">Commencer un dossier</ButtonLink>}
    >
      Choisissez un appel à projets ouvert. Vos réponses s’enregistrent à chaque étape.
    </EmptyState>
  ) : (
    <EmptyState
      title="Ajoutez d’abord votre association"
      action={<ButtonLink to="/associations/nouvelle">Ajouter mon association</ButtonLink>}
    >
      Il suffit de son numéro Siret. Vous pourrez ensuite commencer un dossier.
    </EmptyState>
  );
}

function Dossiers({ title, cards, now }: { title: string; cards: readonly ApplicationCard[]; now: string }) {
  if (cards.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <CardGrid label={title}>
        {cards.map((card) => (
          <Dossier key={card.number} card={card} now={new Date(now)} />
        ))}
      </CardGrid>
    </section>
  );
}

function Dossier({ card, now }: { card: ApplicationCard; now: Date }) {
  const { number, title, association, call, status, closesAt, isCallOpen, submittedAt } = card;
  const { label, tone } = applicantStatusWords[status];
  const isToSend = status === "draft" || status === "awaiting_certification";
  return (
    <Card
      title={title || "Projet sans titre"}
      to={`/dossiers/${number}`}
      top={<StatusTag tone={tone}>{isToSend && !isCallOpen ? "Non envoyé, appel fermé" : label}</StatusTag>}
    >
      <p>{`${number} · ${association}`}</p>
      <p>{call}</p>
      {isToSend && (
        <p>
          {"Clôture\u00A0: "}
          <ShortDeadline at={new Date(closesAt)} now={now} />
        </p>
      )}
      {submittedAt && <p>{setType(`Envoyé le ${dayInWords(parisDay(new Date(submittedAt)))}`)}</p>}
    </Card>
  );
}
