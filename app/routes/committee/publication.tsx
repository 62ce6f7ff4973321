import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { mayEver } from "~/domain/access/policy";
import {
  approvePublication,
  type ApprovePublicationRefusal,
} from "~/features/publications/approve-publication.server";
import { cancelPublication } from "~/features/publications/cancel-publication.server";
import {
  preparePublication,
  type PreparePublicationRefusal,
} from "~/features/publications/prepare-publication.server";
import { findPublication } from "~/features/publications/queries.server";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { badRequest, conflict, forbidden, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { ApproveLetters } from "./parts/approve-letters";
import { Letters } from "./parts/letters";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Notification des décisions – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "publication.approve");
  const view = await findPublication(ports(), actor, pathIdentifier(params.sessionId));
  if (!view) notFound();
  return { ...view, mayPrepare: mayEver(actor, "publication.prepare") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "publication.approve");
  const sessionId = pathIdentifier(params.sessionId);
  const here = `/comite/${sessionId}/publication`;
  const { form, values } = await readPostedForm(request);
  const publicationId = typeof values.publicationId === "string" ? values.publicationId : "";
  switch (form) {
    case "prepare": {
      if (!mayEver(actor, "publication.prepare")) forbidden();
      const prepared = await preparePublication(ports(), actor, { sessionId });
      if (!prepared.ok) return answerPrepare(prepared.refusal);
      return redirectWithFlash(
        here,
        "Les lettres sont prêtes. Une autre personne doit maintenant les approuver.",
      );
    }
    case "cancel": {
      if (!mayEver(actor, "publication.prepare")) forbidden();
      const cancelled = await cancelPublication(ports(), actor, { publicationId: uuid(publicationId) });
      if (!cancelled.ok)
        return cancelled.refusal.code === "not-found"
          ? notFound()
          : conflict("Ces lettres sont déjà approuvées.");
      return redirectWithFlash(here, "Les lettres sont retirées. Vous pouvez les préparer à nouveau.");
    }
    case "approve": {
      const approved = await approvePublication(ports(), actor, { publicationId: uuid(publicationId) });
      if (!approved.ok) return answerApprove(approved.refusal);
      return approved.value.late > 0
        ? redirectWithFlash(here, lateWords(approved.value.late), "warning")
        : redirectWithFlash(here, "Les décisions sont notifiées aux associations.");
    }
    default:
      return badRequest();
  }
}

function uuid(text: string): string {
  return z.uuid().safeParse(text).success ? text : notFound();
}

function lateWords(late: number): string {
  return late === 1
    ? "1 lettre n’est pas encore partie\u00A0: le portail réessaie chaque minute."
    : `${late} lettres ne sont pas encore parties\u00A0: le portail réessaie chaque minute.`;
}

function answerPrepare(refusal: PreparePublicationRefusal): never {
  switch (refusal.code) {
    case "not-found":
      return notFound();
    case "session-open":
      return conflict("La séance n’est pas close\u00A0: ses décisions peuvent encore changer.");
    case "nothing-to-publish":
      return conflict("Toutes les décisions de cette séance ont déjà leur lettre.");
    case "already-prepared":
      return conflict("Les lettres sont déjà préparées et attendent d’être approuvées.");
  }
}

function answerApprove(refusal: ApprovePublicationRefusal): never {
  switch (refusal.code) {
    case "not-found":
      return notFound();
    case "needs-another-person":
      return conflict("Vous avez préparé ces lettres\u00A0: une autre personne doit les approuver.");
    case "linked-to-a-dossier":
      return conflict(
        "Vous vous êtes déporté d’un de ces dossiers\u00A0: une autre personne doit approuver.",
      );
    case "cancelled":
      return conflict("Ces lettres ont été retirées entre-temps. Rechargez la page.");
  }
}

export default function PublicationPage() {
  const { session, waiting, publication, mayPrepare } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        back={{ to: `/comite/${session.id}`, label: session.title }}
        title="Notification des décisions"
        lead="Décider et notifier sont deux actes : une personne prépare les lettres, une autre les approuve."
      />
      {!publication && waiting === 0 && (
        <EmptyState title="Aucune lettre à préparer">
          Toutes les décisions de cette séance ont été notifiées.
        </EmptyState>
      )}
      {waiting > 0 && (!publication || publication.approvedAt) && (
        <>
          <p>
            {waiting === 1 ? "1 décision attend sa lettre." : `${waiting} décisions attendent leur lettre.`}
          </p>
          {mayPrepare && session.isClosed && (
            <PlainForm form="prepare">
              <Button>Préparer les lettres</Button>
            </PlainForm>
          )}
        </>
      )}
      {publication && (
        <>
          <p>
            Lettres préparées par {publication.preparedBy} le <DateTime at={publication.preparedAt} />.
          </p>
          <ApproveLetters publication={publication} />
          <Letters letters={publication.letters} hidden={publication.hidden} />
          {mayPrepare && !publication.approvedAt && (
            <PlainForm form="cancel">
              <input type="hidden" name="publicationId" value={publication.id} />
              <Button kind="danger">Retirer ces lettres</Button>
            </PlainForm>
          )}
        </>
      )}
    </>
  );
}
