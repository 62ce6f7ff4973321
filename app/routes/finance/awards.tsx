import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { Select } from "~/components/fields/select";
import { FilterBar } from "~/components/filter-bar";
import { moneyWords } from "~/components/money";
import { PageHeader } from "~/components/page-header";
import { StatusTag } from "~/components/status-tag";
import { mayEver } from "~/domain/access/policy";
import { awardStatuses, awardStatusWords } from "~/domain/award/lifecycle";
import { typeset } from "~/domain/text/typography";
import { listAwards } from "~/features/awards/award-list.server";
import { leftToPay } from "~/features/awards/queries.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Finances – Pilier" }];

const filter = z.object({
  etat: z.enum(awardStatuses).optional().catch(undefined),
  apres: z.uuid().optional().catch(undefined),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "award.read");
  const { etat, apres } = filter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const list = await listAwards(ports(), actor, { status: etat, after: apres });
  return {
    lines: list.lines.map((line) => ({ ...line, left: leftToPay(line) })),
    amount: list.amount,
    paid: list.paid,
    next: list.next,
    etat,
    mayVerify: mayEver(actor, "bank.verify"),
  };
}

export default function AwardsPage() {
  const { lines, amount, paid, next, etat, mayVerify } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Aides accordées"
        lead={`${moneyWords(amount)} accordés, ${moneyWords(paid)} versés.`}
        actions={
          mayVerify && (
            <ButtonLink to="/finances/comptes-bancaires" kind="secondary">
              Comptes bancaires à vérifier
            </ButtonLink>
          )
        }
      />
      <FilterBar label="Filtrer les aides" resetTo="/finances">
        <Select
          label="État"
          name="etat"
          placeholder="Tous"
          value={etat ?? ""}
          options={awardStatuses.map((status) => ({ value: status, label: awardStatusWords[status].label }))}
        />
      </FilterBar>
      <DataTable
        caption="Aides"
        rows={lines}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Aucune aide ne correspond">
            Les aides apparaissent ici une fois les décisions notifiées.
          </EmptyState>
        }
        columns={[
          {
            label: "Aide",
            isRowHeader: true,
            cell: ({ id, number, title, association }) => (
              <>
                <a href={`/finances/${id}`}>
                  {number} – {typeset(title)}
                </a>
                <br />
                <span className="muted">{association}</span>
              </>
            ),
          },
          { label: "Financeur", cell: ({ funder }) => funder },
          { label: "Accordé", align: "end", cell: (line) => moneyWords(line.amount) },
          { label: "Versé", align: "end", cell: (line) => moneyWords(line.paid) },
          { label: "Reste", align: "end", cell: ({ left }) => moneyWords(left) },
          {
            label: "État",
            cell: ({ status }) => (
              <StatusTag tone={awardStatusWords[status].tone}>{awardStatusWords[status].label}</StatusTag>
            ),
          },
        ]}
      />
      {next && (
        <nav aria-label="Pages">
          <a href={`/finances?${new URLSearchParams({ ...(etat && { etat }), apres: next })}`}>
            Aides suivantes
          </a>
        </nav>
      )}
    </>
  );
}
