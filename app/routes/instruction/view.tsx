import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkbox } from "~/components/fields/checkboxes";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { keptSearch, viewAddress } from "~/features/instruction/inbox/inbox-address";
import { changeView } from "~/features/instruction/views/change-view.server";
import { deleteView } from "~/features/instruction/views/delete-view.server";
import { chooseOpeningView } from "~/features/instruction/views/opening-view.server";
import { findAudiences, findView } from "~/features/instruction/views/queries.server";
import { changeViewForm, openingForm } from "~/features/instruction/views/view-forms.schema";
import { viewRefusalWords } from "~/features/instruction/views/view-refusal-words";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { forbidden, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { ViewFields } from "./parts/view-fields";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Vue enregistrée – Instruction – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const view = await findView(ports(), actor, pathIdentifier(params.viewId));
  if (!view) notFound();
  const list = new URL(request.url).searchParams.get("liste");
  const shown = list === null ? null : keptSearch(list);
  return {
    view,
    audiences: view.maySettle ? await findAudiences(ports(), actor) : null,
    /** The list on screen when it is not what the view keeps. */
    replacement: shown === view.query ? null : shown,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const viewId = pathIdentifier(params.viewId);
  const view = await findView(ports(), actor, viewId);
  if (!view) notFound();
  const posted = await readPostedForm(request);
  if (posted.form === "delete") {
    const deleted = await deleteView(ports(), actor, { viewId });
    if (!deleted.ok) return deleted.refusal.code === "not-found" ? notFound() : forbidden();
    return redirectWithFlash("/instruction/vues", `La vue «\u00A0${view.name}\u00A0» est supprimée.`);
  }
  if (posted.form === "opening") {
    const form = await checkForm(posted, openingForm);
    if (!form.ok) return notFound();
    const { isOpening } = form.value;
    const chosen = await chooseOpeningView(ports(), actor, { viewId, isOpening });
    if (!chosen.ok) return notFound();
    return redirectWithFlash(
      "/instruction/vues",
      isOpening
        ? `Votre liste s’ouvre avec la vue «\u00A0${view.name}\u00A0».`
        : "Votre liste s’ouvre avec tous les dossiers.",
    );
  }
  const form = await checkForm(posted, changeViewForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { version, name, audience, isLocked, isReplaced, query } = form.value;
  const changed = await changeView(ports(), actor, {
    viewId,
    version,
    name,
    settled: audience ? { audience, isLocked } : null,
    query: isReplaced ? query : null,
  });
  if (!changed.ok) {
    const { refusal } = changed;
    if (refusal.code === "not-found") return notFound();
    return json({ ...posted, errors: [viewRefusalWords(refusal)] }, { status: 409 });
  }
  return redirectWithFlash(
    viewAddress({ id: viewId, query: isReplaced ? keptSearch(query) : view.query }),
    `La vue «\u00A0${name}\u00A0» est enregistrée.`,
  );
}

export default function ViewPage() {
  const { view, audiences, replacement } = useLoaderData<typeof loader>();
  const { name, version, reach, funderId, isLocked, isOpening, mayRework, maySettle, owner } = view;
  const form = formState(useActionData(), {
    name,
    version,
    audience: reach === "funder" ? funderId! : reach,
    isLocked: isLocked ? "yes" : "",
    isReplaced: replacement === null ? "" : "yes",
    query: replacement ?? "",
  });
  return (
    <Reading>
      <PageHeader
        back={{ to: "/instruction/vues", label: "Vues enregistrées" }}
        title={name}
        lead={<a href={viewAddress(view)}>Ouvrir cette vue</a>}
      />
      <ErrorSummary errors={form.errors} />
      {!mayRework && (
        <Notice title="Cette vue est verrouillée">
          {`Seule la personne qui l’a créée, ${owner}, ou qui administre les appels peut la changer. Vous pouvez enregistrer la même liste sous un autre nom.`}
        </Notice>
      )}
      {mayRework && (
        <PlainForm form="change" label="Modifier la vue">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="query" value={form.valueOf("query")} />
          <ViewFields form={form} audiences={audiences} />
          {(replacement !== null || form.isRefused) && (
            <Checkbox
              label="Remplacer ses filtres et son tri par ceux de la liste affichée"
              {...form.field("isReplaced")}
            />
          )}
          <Button>Enregistrer la vue</Button>
        </PlainForm>
      )}
      <PlainForm form="opening" label="Vue d’ouverture">
        <input type="hidden" name="isOpening" value={isOpening ? "no" : "yes"} />
        <p>
          {isOpening
            ? "Votre liste s’ouvre avec cette vue."
            : "Votre liste peut s’ouvrir avec cette vue, pour vous seul."}
        </p>
        <Button kind="secondary">
          {isOpening ? "Ouvrir ma liste avec tous les dossiers" : "Ouvrir ma liste avec cette vue"}
        </Button>
      </PlainForm>
      {maySettle && (
        <PlainForm form="delete" label="Supprimer la vue">
          <p>
            {reach === "personal"
              ? "Supprimer la vue ne change rien aux dossiers."
              : "Supprimer la vue la retire à toutes les personnes qui la voient. Les dossiers ne changent pas."}
          </p>
          <Actions>
            <Button kind="danger">Supprimer la vue</Button>
          </Actions>
        </PlainForm>
      )}
    </Reading>
  );
}
