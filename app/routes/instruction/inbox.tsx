import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ButtonLink } from "~/components/button";
import { moneyWords } from "~/components/money";
import { PageHeader } from "~/components/page-header";
import { Pagination } from "~/components/pagination";
import { mayEver } from "~/domain/access/policy";
import { parisDay } from "~/domain/calendar/paris";
import { countInbox, type InboxTotals } from "~/features/instruction/inbox/count-inbox.server";
import { inboxAddress, viewAddress } from "~/features/instruction/inbox/inbox-address";
import { findInboxChoices } from "~/features/instruction/inbox/inbox-choices.server";
import { rankedMost } from "~/features/instruction/inbox/inbox-sql";
import { listInbox } from "~/features/instruction/inbox/list-inbox.server";
import { filterOf, inboxFilterSchema } from "~/features/instruction/inbox-filter";
import { database, ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { BatchBar } from "./parts/batch-bar";
import { ExportLinks } from "./parts/export-links";
import { InboxFilters } from "./parts/inbox-filters";
import { InboxTable } from "./parts/inbox-table";
import { InboxViews } from "./parts/inbox-views";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Instruction – Pilier" }];

/** Three statements and that of the session, whatever the filter: a test counts them. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const { search, searchParams } = new URL(request.url);
  const query = inboxFilterSchema.parse(Object.fromEntries(searchParams));
  const filter = filterOf(query, actor.userId);
  const { now } = ports();
  const reading = { pool: database().pool, now };
  const choosing = findInboxChoices(reading, actor);
  if (search === "") {
    const opening = (await choosing).views.find(({ isOpening }) => isOpening);
    if (opening) throw redirect(viewAddress(opening), 302);
  }
  const [inbox, totals, choices] = await Promise.all([
    listInbox(reading, actor, filter),
    countInbox(reading, actor, filter),
    choosing,
  ]);
  return {
    inbox,
    totals,
    choices,
    query,
    today: parisDay(now()),
    rankedMost,
    mayCompose: mayEver(actor, "committee.prepare"),
  };
}

export default function InboxPage() {
  const page = useLoaderData<typeof loader>();
  const { inbox, totals, choices, query, today } = page;
  const isBroad = query.q !== undefined && (totals.isAtLeast || totals.count > page.rankedMost);
  return (
    <>
      <PageHeader
        title="Instruction"
        lead={totalsWords(totals)}
        actions={
          <>
            <ButtonLink kind="secondary" to="/instruction/charge">
              Charge
            </ButtonLink>
            <ButtonLink kind="secondary" to="/instruction/severite">
              Sévérité des notes
            </ButtonLink>
          </>
        }
      />
      <InboxViews query={query} views={choices.views} />
      <InboxFilters query={query} choices={choices} />
      {isBroad && (
        <p className="muted">
          Ces mots sont très répandus{"\u00A0"}: les plus proches sont choisis parmi{" "}
          {page.rankedMost.toLocaleString("fr-FR")} dossiers. Ajoutez un mot pour préciser.
        </p>
      )}
      {inbox.lines.length === 0 ? (
        <InboxTable lines={[]} query={query} today={today} />
      ) : (
        <BatchBar query={query} mayCompose={page.mayCompose}>
          <InboxTable lines={inbox.lines} query={query} today={today} />
        </BatchBar>
      )}
      {query.apres && (
        <p>
          <a href={inboxAddress(query)}>Revenir au début de la liste</a>
        </p>
      )}
      <ExportLinks query={query} isEmpty={totals.count === 0} />
      <Pagination label="des dossiers" next={inbox.next && inboxAddress(query, { apres: inbox.next })} />
    </>
  );
}

/** "12 dossiers, 45 000 € demandés." or, of more than are counted, "Plus de 10 000 dossiers…". */
function totalsWords({ count, requested, isAtLeast }: InboxTotals): string {
  const number = count.toLocaleString("fr-FR").replaceAll("\u202F", "\u00A0");
  const dossiers = `${number}\u00A0dossier${count > 1 ? "s" : ""}`;
  const money = moneyWords(requested);
  return isAtLeast ? `Plus de ${dossiers}, plus de ${money} demandés.` : `${dossiers}, ${money} demandés.`;
}
