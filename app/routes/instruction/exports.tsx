import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { PageHeader } from "~/components/page-header";
import { instantInWords } from "~/domain/calendar/paris";
import { exportForm } from "~/features/instruction/exports/export-form.schema";
import { keptDays, keptMost } from "~/features/instruction/exports/export-limits";
import { listExports } from "~/features/instruction/exports/queries.server";
import { requestExport } from "~/features/instruction/exports/request-export.server";
import { filtersInForce, inboxSearch } from "~/features/instruction/inbox/inbox-address";
import { findInboxChoices } from "~/features/instruction/inbox/inbox-choices.server";
import type { InboxQuery } from "~/features/instruction/inbox-filter";
import { listCarried } from "~/features/instruction/list-context";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { database, ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { ExportProposal } from "./parts/export-proposal";
import { ExportTable } from "./parts/export-table";

const here = "/instruction/exports";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Mes exports – Instruction – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const [lines, choices] = await Promise.all([
    listExports(ports(), actor),
    findInboxChoices({ pool: database().pool, now: ports().now }, actor),
  ]);
  const wordsOf = (query: InboxQuery) =>
    filtersInForce(query, choices)
      .map(({ label }) => label)
      .join(", ") || "Tous les dossiers";
  const proposed = listCarried(request.url);
  return {
    lines: lines.map(({ query, ...line }) => ({ ...line, words: wordsOf(query) })),
    proposal: proposed && { words: wordsOf(proposed), search: inboxSearch(proposed, { vue: undefined }) },
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const form = await readForm(request, exportForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { liste: query, format } = form.value;
  const asked = await requestExport(ports(), actor, { query, format });
  if (asked.ok)
    return redirectWithFlash(
      here,
      asked.value.isNew
        ? "Votre export se prépare. Un courriel vous dira quand il sera prêt."
        : "Cet export est déjà demandé\u00A0: il n’y en a qu’un.",
    );
  const { until } = asked.refusal;
  const message = until
    ? `Vous gardez déjà ${keptMost} exports. Le plus ancien s’effacera le ${instantInWords(until)}\u00A0: redemandez celui-ci ensuite.`
    : `Vous attendez déjà ${keptMost} exports\u00A0: redemandez celui-ci quand l’un d’eux sera prêt.`;
  const values = { liste: inboxSearch(query), format };
  return json({ form: null, values, errors: [{ name: "format", message }] }, { status: 409 });
}

export default function ExportsPage() {
  const { lines, proposal } = useLoaderData<typeof loader>();
  const state = formState(useActionData(), { format: "xlsx" });
  return (
    <>
      <PageHeader
        back={{ to: "/instruction", label: "Instruction" }}
        title="Mes exports"
        lead={`Les longues listes se préparent pendant que vous faites autre chose. Vous seul y avez accès, et elles s’effacent au bout de ${keptDays} jours.`}
      />
      <ErrorSummary errors={state.errors} />
      {proposal && (
        <ExportProposal {...proposal} format={state.valueOf("format")} error={state.errorOf("format")} />
      )}
      {lines.length === 0 && !proposal ? (
        <EmptyState title="Aucun export">
          Filtrez la liste des dossiers, puis téléchargez-la : si elle est longue, elle se prépare ici.
        </EmptyState>
      ) : (
        <ExportTable lines={lines} refreshTo={here} />
      )}
    </>
  );
}
