import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable } from "~/components/data-table";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { listCallFacets } from "~/features/calls/public-calls.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  openToAll(request);
  const { pillars } = await listCallFacets(ports());
  return { origin: context.config.publicOrigin, pillars };
}

export const meta: MetaFunction = () => [{ title: "Relayer les appels – Pilier" }];

export default function RelayPage() {
  const { origin, pillars } = useLoaderData<typeof loader>();
  const lots = [{ code: "", label: "Tous les piliers" }, ...pillars];
  const query = (code: string) => (code === "" ? "" : `?pilier=${code}`);
  return (
    <>
      <PageHeader
        title="Relayer les appels à projets"
        lead="Communes, financeurs, centres sociaux : annoncez les appels sur votre site ou dans votre agenda. Ils s’y mettent à jour d’eux-mêmes, sans compte ni clé."
      />
      <DataTable
        caption="Flux et agendas"
        rows={lots}
        rowKey={({ code }) => code}
        columns={[
          { label: "Appels", isRowHeader: true, cell: ({ label }) => label },
          {
            label: "Flux Atom",
            cell: ({ code, label }) => (
              <a href={`/appels.atom${query(code)}`}>
                Flux<span className="visually-hidden"> de {label}</span>
              </a>
            ),
          },
          {
            label: "Agenda",
            cell: ({ code, label }) => (
              <a href={`/appels.ics${query(code)}`}>
                iCalendar<span className="visually-hidden"> de {label}</span>
              </a>
            ),
          },
          {
            label: "Liste à intégrer",
            cell: ({ code, label }) => (
              <a href={`/integrer/appels${query(code)}`}>
                Voir la liste<span className="visually-hidden"> de {label}</span>
              </a>
            ),
          },
        ]}
      />
      <Reading>
        <h2 id="integrer">Montrer la liste sur votre site</h2>
        <p>
          Copiez ces lignes dans une page de votre site. La liste ne contient aucun script et ne dépose aucun
          témoin.
        </p>
        <pre className="snippet">
          <code>{snippet(origin)}</code>
        </pre>
        <p>Pour un seul pilier, ajoutez son code à l’adresse{"\u00A0:"}</p>
        <ul>
          {pillars.map(({ code, label }) => (
            <li key={code}>
              {label}
              {"\u00A0: "}
              <code>{`${origin}/integrer/appels?pilier=${code}`}</code>
            </li>
          ))}
        </ul>
        <h2 id="donnees">Lire les appels depuis un programme</h2>
        <p>
          <a href="/api">L’interface publique</a> donne les appels en JSON. Le protocole CommonGrants est
          servi sous <code>/common-grants/opportunities</code>.
        </p>
      </Reading>
    </>
  );
}

function snippet(origin: string): string {
  return `<iframe src="${origin}/integrer/appels"
  title="Appels à projets du contrat de ville"
  width="100%" height="480" loading="lazy"
  style="border: 1px solid #dcd6cb; border-radius: 12px"></iframe>`;
}
