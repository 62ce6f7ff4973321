import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Card, CardGrid } from "~/components/card";
import { PageHeader } from "~/components/page-header";
import { typeset } from "~/domain/text/typography";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Administration – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "people.manage");
  return null;
}

const places = [
  {
    to: "/administration/personnes",
    title: "Personnes et rôles",
    text: "Donner ou retirer un rôle, fermer un compte.",
  },
  {
    to: "/administration/courriels",
    title: "Courriels",
    text: "Ce qui est parti, ce qui attend, ce qui a été refusé.",
  },
  {
    to: "/administration/quartiers",
    title: "Quartiers prioritaires",
    text: "Où ils se trouvent\u00A0: contours officiels, à importer.",
  },
  {
    to: "/administration/deports",
    title: "Déports",
    text: "Qui s’est déporté de quel dossier, et lever un déport.",
  },
  { to: "/administration/journal", title: "Journal", text: "Qui a fait quoi, et quand. Il ne s’efface pas." },
];

export default function AdministrationPage() {
  return (
    <>
      <PageHeader title="Administration" />
      <CardGrid label="Administration">
        {places.map(({ to, title, text }) => (
          <Card key={to} to={to} title={title} level={2}>
            <p>{typeset(text)}</p>
          </Card>
        ))}
      </CardGrid>
    </>
  );
}
