import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataTable, type Column } from "~/components/data-table";
import { DateTime } from "~/components/date-time";
import { EmptyState } from "~/components/empty-state";
import { TextInput } from "~/components/fields/text-input";
import { FilterBar } from "~/components/filter-bar";
import { PageHeader } from "~/components/page-header";
import { Pagination } from "~/components/pagination";
import { listMails } from "~/features/mailbox/queries.server";
import { demoOnly } from "~/platform/config/demo-only.server";
import { openToAll } from "~/platform/session/require-actor.server";

const here = "/demo/courriels";
const title = "Courriels de la démonstration";

export const meta: MetaFunction = () => [{ title: `${title} – Pilier` }];

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  const { dataDir } = demoOnly();
  const { searchParams } = new URL(request.url);
  const recipient = searchParams.get("destinataire")?.trim() ?? "";
  const before = searchParams.get("avant");
  const { mails, next } = await listMails(dataDir, { recipient, before });
  return {
    mails: mails.map(({ id, to, subject, date }) => ({
      id,
      to: to.join(", "),
      subject,
      date: new Date(date),
    })),
    recipient,
    first: before === null ? null : pageAt(recipient, null),
    next: next && pageAt(recipient, next),
  };
}

type Mail = Awaited<ReturnType<typeof loader>>["mails"][number];

const columns: readonly Column<Mail>[] = [
  { label: "Objet", isRowHeader: true, cell: ({ id, subject }) => <a href={`${here}/${id}`}>{subject}</a> },
  { label: "Destinataire", cell: ({ to }) => to },
  { label: "Date", cell: ({ date }) => <DateTime at={date} /> },
];

export default function Mails() {
  const { mails, recipient, first, next } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={title}
        lead="Sur ce portail de démonstration, les courriels partent vraiment par SMTP, puis s’arrêtent ici : aucun ne sort de cette machine."
        actions={<a href={`${here}/modeles`}>Voir les modèles de courriels</a>}
      />
      <FilterBar
        label="Chercher un courriel"
        resetTo={here}
        active={recipient ? [{ label: recipient, removeTo: here }] : []}
      >
        <TextInput
          name="destinataire"
          label="Adresse du destinataire"
          type="search"
          value={recipient}
          isOptional
          width="30"
          autoComplete="off"
        />
      </FilterBar>
      <DataTable
        caption="Courriels, du plus récent au plus ancien"
        columns={columns}
        rows={mails}
        rowKey={({ id }) => id}
        empty={<NoMail isFiltered={recipient !== ""} />}
      />
      <Pagination label="des courriels" previous={first} next={next} />
    </>
  );
}

function NoMail({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState title="Aucun courriel pour cette adresse">
      Vérifiez l’adresse, ou retirez le filtre pour voir tous les courriels.
    </EmptyState>
  ) : (
    <EmptyState title="Aucun courriel pour l’instant">
      Déposez un dossier ou créez un compte : le courriel arrive ici en une seconde, rechargez la page.
    </EmptyState>
  );
}

function pageAt(recipient: string, before: string | null): string {
  const parameters = new URLSearchParams({
    ...(recipient ? { destinataire: recipient } : {}),
    ...(before ? { avant: before } : {}),
  });
  return parameters.size > 0 ? `${here}?${parameters}` : here;
}
