import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Button } from "~/components/button";
import { PasswordInput } from "~/components/fields/password-input";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Télécharger mes données – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "account.manage");
  return null;
}

export default function OwnDataPage() {
  return (
    <Reading>
      <PageHeader
        title="Télécharger mes données"
        back={{ to: "/compte", label: "Mon compte" }}
        lead="Une archive avec tout ce que le portail sait de vous, lisible par une personne et par un programme."
      />
      <h2>Ce qu’elle contient</h2>
      <ul>
        <li>votre compte, vos connexions, vos mandats et vos habilitations&nbsp;;</li>
        <li>
          les rubriques que vous avez enregistrées en dernier, les messages et les avis que vous avez
          écrits&nbsp;;
        </li>
        <li>les fichiers que vous avez joints&nbsp;;</li>
        <li>la liste des courriels qui vous ont été envoyés et de vos actes sur le portail.</li>
      </ul>
      <p>
        Les données d’autres personnes n’y sont pas&nbsp;: les rubriques qui parlent des dirigeants ou de la
        banque restent dans le dossier de l’association, que ses membres lisent et téléchargent en PDF.
      </p>
      <PlainForm action="/compte/donnees/archive">
        <PasswordInput
          label="Votre mot de passe"
          hint="Il est redemandé parce que l’archive contient des données personnelles."
          autoComplete="current-password"
          name="password"
        />
        <Button>Télécharger l’archive</Button>
      </PlainForm>
    </Reading>
  );
}
