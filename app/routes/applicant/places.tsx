import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { TextInput } from "~/components/fields/text-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlaceDistrict } from "~/components/place-district";
import { PlainForm } from "~/components/plain-form";
import { typeset } from "~/domain/text/typography";
import { placesForm } from "~/features/applications/places/places-form.schema";
import { findPlaces } from "~/features/applications/places/queries.server";
import { savePlaces } from "~/features/applications/places/save-places.server";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: typeset(`Lieux du projet – Dossier ${data?.number ?? ""} – Pilier`) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  return (await findPlaces(ports(), actor, params.number!)) ?? notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.edit");
  const number = params.number!;
  await requireOwnApplication(actor, "application.edit", number);
  const form = await readForm(request, placesForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const saved = await savePlaces(ports(), actor, { number, places: form.value.places });
  if (saved.ok) {
    return redirectWithFlash(`/dossiers/${number}/lieux`, "Les lieux sont enregistrés.");
  }
  return saved.refusal.code === "not-found"
    ? notFound()
    : conflict("Ce dossier ne se modifie plus\u00A0: il est envoyé, ou l’appel est fermé.");
}

export default function PlacesPage() {
  const { number, isEditable, places } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { places });
  return (
    <Reading>
      <PageHeader
        back={{ to: `/dossiers/${number}/rubriques/territoire`, label: "Quartiers et communes" }}
        kicker={`Dossier ${number}`}
        title="Vos lieux et les quartiers prioritaires"
        lead="Donnez l’adresse de chaque lieu, ou ses coordonnées copiées d’une carte : le portail dit dans quel quartier il se trouve. C’est une aide, pas une condition."
      />
      <ErrorSummary errors={form.errors} />
      {places.length === 0 && (
        <EmptyState title="Aucun lieu">
          Nommez d’abord vos lieux dans la rubrique « Quartiers et communes ».
        </EmptyState>
      )}
      {places.length > 0 && (
        <PlainForm>
          {places.map((place, index) => (
            <fieldset key={place.place} className="row">
              <legend className="label">{place.place}</legend>
              <p className="muted">
                <PlaceDistrict place={place} />
              </p>
              {isEditable && (
                <>
                  <input type="hidden" name={`places.${index}.place`} value={place.place} />
                  <TextInput
                    label="Adresse"
                    hint="Numéro, rue, code postal et commune."
                    isOptional
                    {...form.field(`places.${index}.address`)}
                  />
                  <TextInput
                    label="Coordonnées"
                    hint={"Latitude, puis longitude\u00A0: 50.488, 2.9455. Elles l’emportent sur l’adresse."}
                    isOptional
                    width="30"
                    {...form.field(`places.${index}.coordinates`)}
                  />
                </>
              )}
            </fieldset>
          ))}
          {isEditable && <Button>Enregistrer</Button>}
        </PlainForm>
      )}
    </Reading>
  );
}
