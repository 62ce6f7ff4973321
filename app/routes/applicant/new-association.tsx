import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button } from "~/components/button";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { waitingSentence } from "~/domain/account/waiting";
import { listOpenCalls } from "~/features/applications/start/queries.server";
import { numberForm, recognitionForm } from "~/features/associations/association-form.schema";
import { findOrganisation, type FoundOrganisation } from "~/features/associations/find-organisation.server";
import { registerAssociation } from "~/features/associations/register-association.server";
import { requestJoin } from "~/features/associations/request-join.server";
import { directory } from "~/platform/directory/portal-directory.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound, tooManyAttempts } from "~/platform/http/refusals.server";
import { safePath } from "~/platform/http/safe-redirect.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { throttle } from "~/platform/throttle/portal-throttle.server";
import { nextPage } from "./new-association/next-page.server";
import { Closed, DirectoryDown, Hidden, NotAnAssociation, NotFound } from "./new-association/other-outcomes";
import { PositionForm, Recognition, type OfferedCall } from "./new-association/recognition";
import { SearchForm } from "./new-association/search-form";

export const meta: MetaFunction = () => [{ title: "Ajouter une association – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "association.create");
  const parameters = new URL(request.url).searchParams;
  const [numero, suite] = [parameters.get("numero"), safePath(parameters.get("suite"), "")];
  if (numero === null || parameters.has("corriger"))
    return json({ refusal: null, numero: numero ?? "", suite, found: null, calls: [] });
  const form = await checkForm({ form: null, values: { numero } }, numberForm);
  if (!form.ok) return json({ refusal: form.refusal, numero, suite, found: null, calls: [] });
  const allowed = await throttle("directory-person").consume(actor.userId);
  if (!allowed.ok) {
    const { retryInSeconds } = allowed.refusal;
    tooManyAttempts(waitingSentence(retryInSeconds), retryInSeconds);
  }
  const found = await findOrganisation({ ...ports(), directory: directory() }, actor, form.value.numero);
  const calls = found.state === "found" && suite === "" ? await listOpenCalls(ports()) : [];
  return json({ refusal: null, numero, suite, found, calls });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "association.create");
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, recognitionForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { numero: asked, position, suite } = form.value;
  const everything = { ...ports(), directory: directory() };
  if (posted.form === "join") {
    const found = await findOrganisation(everything, actor, asked);
    if (found.state !== "already-here") return redirect(pageOf(asked.number, suite), 303);
    const joined = await requestJoin(ports(), actor, { associationId: found.associationId, position });
    if (!joined.ok && joined.refusal.code === "too-many")
      conflict(
        "Cinq de vos demandes attendent déjà une réponse. Attendez celle-ci avant d’en faire une autre.",
      );
    return redirectWithFlash(
      "/associations",
      "Votre demande est partie. Vous recevrez la réponse par courriel.",
    );
  }
  if (posted.form !== "register") notFound();
  const registered = await registerAssociation(everything, actor, { asked, position });
  // What holds now is on the page of the number: already there, closed, or the directory that went down.
  if (!registered.ok) return redirect(pageOf(asked.number, suite), 303);
  return nextPage(request, actor, {
    associationId: registered.value.id,
    suite,
    said: "L’association est ajoutée\u00A0: vous la gérez et signez pour elle.",
  });
}

function pageOf(numero: string, suite: string | undefined): string {
  return `/associations/nouvelle?${new URLSearchParams({ numero, ...(suite && { suite: safePath(suite, "") }) })}`;
}

export default function NewAssociation() {
  const { refusal, numero, suite, found, calls } = useLoaderData<typeof loader>();
  return (
    <Reading>
      <PageHeader
        title={found?.state === "found" ? "Est-ce bien votre association ?" : "Ajouter une association"}
        back={{ to: "/associations", label: "Mes associations" }}
        lead={
          found
            ? undefined
            : "Un numéro suffit\u00A0: le nom, l’adresse et la date de création viennent de l’annuaire public."
        }
      />
      {found ? (
        <Outcome {...{ found, numero, suite, calls }} />
      ) : (
        <SearchForm form={formState(refusal, { numero })} suite={suite} />
      )}
    </Reading>
  );
}

interface OutcomeProps {
  found: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["found"]>;
  numero: string;
  suite: string;
  calls: readonly OfferedCall[];
}

function Outcome({ found, numero, suite, calls }: OutcomeProps) {
  const form = formState(useActionData<typeof action>());
  const carried = new URLSearchParams({ numero, ...(suite && { suite }) });
  const searchAgain = `/associations/nouvelle?${carried}&corriger=1`;
  const byHand = `/associations/nouvelle/a-la-main?${carried}`;
  switch (found.state) {
    case "found":
      return (
        <Recognition
          {...{ identity: found.identity, at: found.at, numero, suite, form, searchAgain, calls }}
        />
      );
    case "own":
      return (
        <Notice title={`Vous êtes déjà membre de ${found.name}`}>
          <p>
            <a href={`/associations/${found.associationId}`}>Ouvrir l’association</a>
          </p>
        </Notice>
      );
    case "already-here":
      return <AlreadyHere {...{ found, numero, suite, form }} />;
    case "closed":
      return <Closed {...found} searchAgain={searchAgain} />;
    case "not-an-association":
      return <NotAnAssociation {...found} searchAgain={searchAgain} />;
    case "not-found":
      return <NotFound {...{ numero, searchAgain, byHand }} />;
    case "hidden":
      return <Hidden byHand={byHand} />;
    case "directory-down":
      return <DirectoryDown searchAgain={`/associations/nouvelle?${carried}`} byHand={byHand} />;
  }
}

interface AlreadyHereProps {
  found: Extract<FoundOrganisation, { state: "already-here" }>;
  numero: string;
  suite: string;
  form: ReturnType<typeof formState>;
}

function AlreadyHere({ found, ...props }: AlreadyHereProps) {
  if (found.hasAsked)
    return (
      <Notice title={`Votre demande de rejoindre ${found.name} attend une réponse`}>
        <p>
          La personne qui gère l’association répond&nbsp;; sans réponse dans les cinq jours, un agent du
          portail le fera. Vous serez prévenu par courriel.
        </p>
      </Notice>
    );
  return (
    <>
      <Notice title={`${found.name} est déjà sur le portail`}>
        <p>
          Demandez à la rejoindre&nbsp;: la personne qui la gère accepte, ou un agent du portail si elle n’a
          pas répondu dans les cinq jours. Vous serez prévenu par courriel.
        </p>
      </Notice>
      <PositionForm {...props} action="join">
        <Actions>
          <Button>Demander à la rejoindre</Button>
        </Actions>
      </PositionForm>
    </>
  );
}
