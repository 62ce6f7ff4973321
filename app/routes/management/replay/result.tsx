import { DataTable } from "~/components/data-table";
import { DateTime } from "~/components/date-time";
import { DefinitionGrid } from "~/components/definition-grid";
import { EmptyState } from "~/components/empty-state";
import { Select } from "~/components/fields/select";
import { FilterBar } from "~/components/filter-bar";
import { Notice } from "~/components/notice";
import { Pagination } from "~/components/pagination";
import { StatusTag } from "~/components/status-tag";
import { overallStates, type OverallState } from "~/domain/eligibility/outcome";
import { outcomeWords } from "~/domain/eligibility/outcome-words";
import { overallWords } from "~/domain/eligibility/overall-words";
import { withPrintedApostrophes } from "~/domain/text/typography";
import type { Move } from "~/domain/eligibility/replay-tally";
import type { ReplayView } from "~/features/calls/replay/queries.server";
import type { ReplayRun } from "~/features/calls/replay/replay-run.server";
import type { ReplayedDossier } from "~/features/calls/replay/replayed-dossiers.server";

interface Filter {
  readonly rule: string | null;
  readonly after: OverallState | null;
  readonly isFirstPage: boolean;
}

/** What the rules would find, whole and dossier by dossier. */
export function ReplayResult({
  view,
  run,
  filter,
}: {
  view: Pick<ReplayView, "call" | "version" | "source">;
  run: ReplayRun;
  filter: Filter;
}) {
  const here = `/gestion/appels/${view.call.id}/rejeu?version=${view.version.id}&dossiers=${view.source?.id ?? ""}`;
  const filtered = `${here}${filter.rule ? `&regle=${filter.rule}` : ""}${filter.after ? `&etat=${filter.after}` : ""}`;
  return (
    <section aria-labelledby="resultat">
      <h2 id="resultat">Ce qui changerait</h2>
      <Progress run={run} here={here} />
      <DefinitionGrid
        items={[
          { term: "Dossiers rejugés", value: count(run.judged) },
          { term: "Dossiers dont un constat change", value: count(run.changed) },
          { term: "Dossiers qui changent de verdict", value: count(flipping(run.byOverall)) },
          { term: "Demandé", value: <DateTime at={run.requestedAt} /> },
        ]}
      />
      {run.byRule.length > 0 && (
        <DataTable
          caption="Par condition"
          rows={run.byRule}
          rowKey={({ code }) => code}
          columns={[
            {
              label: "Condition",
              isRowHeader: true,
              cell: ({ code, label }) => <a href={`${here}&regle=${code}`}>{`${label} (${code})`}</a>,
            },
            { label: "Ce qui change", cell: ({ moves }) => moves.map(ruleMove).join(", ") },
            {
              label: "Dossiers",
              align: "end",
              cell: ({ moves }) => count(moves.reduce((sum, move) => sum + move.count, 0)),
            },
          ]}
        />
      )}
      {run.byOverall.length > 0 && (
        <DataTable
          caption="Par verdict"
          rows={run.byOverall}
          rowKey={({ from, to }) => `${from}-${to}`}
          columns={[
            {
              label: "Verdict rendu",
              isRowHeader: true,
              cell: ({ from }) => <Overall state={from as OverallState} />,
            },
            { label: "Avec ces règles", cell: ({ to }) => <Overall state={to as OverallState} /> },
            { label: "Dossiers", align: "end", cell: (move) => count(move.count) },
          ]}
        />
      )}
      {run.changed > 0 && (
        <FilterBar
          label="Filtrer les dossiers qui changent"
          resetTo={here}
          active={[
            ...(filter.rule
              ? [
                  {
                    label: `Condition ${filter.rule}`,
                    removeTo: `${here}${filter.after ? `&etat=${filter.after}` : ""}`,
                  },
                ]
              : []),
            ...(filter.after
              ? [
                  {
                    label: `Devient ${overallWords[filter.after].label}`,
                    removeTo: `${here}${filter.rule ? `&regle=${filter.rule}` : ""}`,
                  },
                ]
              : []),
          ]}
        >
          <input type="hidden" name="version" value={view.version.id} />
          <input type="hidden" name="dossiers" value={view.source?.id ?? ""} />
          <Select
            name="regle"
            label="Condition"
            isOptional
            value={filter.rule ?? ""}
            placeholder="Toutes les conditions"
            options={run.byRule.map(({ code, label }) => ({ value: code, label: `${label} (${code})` }))}
          />
          <Select
            name="etat"
            label="Verdict avec ces règles"
            isOptional
            value={filter.after ?? ""}
            placeholder="Tous les verdicts"
            options={overallStates.map((state) => ({ value: state, label: overallWords[state].label }))}
          />
        </FilterBar>
      )}
      <DataTable
        caption="Dossiers qui changent"
        rows={run.dossiers}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={run.finishedAt ? "Aucun dossier ne change" : "Aucun changement pour l’instant"}>
            {run.finishedAt
              ? "Avec ces règles, chaque dossier garde ses constats."
              : "Aucun, parmi ceux qui sont déjà rejugés."}
          </EmptyState>
        }
        columns={[
          { label: "Dossier", isRowHeader: true, cell: ({ shown }) => <Name shown={shown} /> },
          { label: "Verdict rendu", cell: ({ before }) => <Overall state={before} /> },
          { label: "Avec ces règles", cell: ({ after }) => <Overall state={after} /> },
          { label: "Pourquoi", cell: ({ shown }) => <Why shown={shown} /> },
        ]}
      />
      <Pagination
        label="des dossiers qui changent"
        previous={filter.isFirstPage ? null : filtered}
        next={run.next && `${filtered}&apres=${run.next}`}
      />
    </section>
  );
}

function Progress({ run, here }: { run: ReplayRun; here: string }) {
  if (run.fault !== null) {
    return (
      <Notice tone="warning" title="Ces règles ne peuvent pas juger">
        {`Un réglage ne peut pas être lu (${run.fault}) : corrigez-le, puis essayez à nouveau.`}
      </Notice>
    );
  }
  if (run.finishedAt === null) {
    return (
      <Notice title={`${count(run.judged)} dossiers rejugés sur ${count(run.total)}`}>
        <p>
          <progress value={run.judged} max={Math.max(run.total, 1)} aria-label="Dossiers rejugés" />
        </p>
        <a href={here}>Actualiser</a>
      </Notice>
    );
  }
  if (!run.isStale) return null;
  return (
    <Notice tone="warning" title="Les règles ont changé depuis cet essai">
      Essayez-les à nouveau pour voir ce qu’elles changent maintenant.
    </Notice>
  );
}

function Name({ shown }: { shown: ReplayedDossier["shown"] }) {
  if (!shown) return <>Un dossier que vous ne pouvez pas lire</>;
  return (
    <>
      <a href={`/instruction/dossiers/${shown.number}`}>{`${shown.number} – ${shown.title}`}</a>
      <br />
      <span className="muted">{shown.association}</span>
    </>
  );
}

function Why({ shown }: { shown: ReplayedDossier["shown"] }) {
  if (!shown) return <>–</>;
  return (
    <ul className="plain-list">
      {shown.changes.map(({ code, before, after, reason }) => (
        <li
          key={code}
        >{`${code}\u00A0: ${words(before)}, devient ${words(after)}. ${withPrintedApostrophes(reason ?? "")}`}</li>
      ))}
    </ul>
  );
}

function Overall({ state }: { state: OverallState }) {
  const { tone, label } = overallWords[state];
  return <StatusTag tone={tone}>{label}</StatusTag>;
}

function ruleMove({ from, to, count: dossiers }: Move): string {
  return `${words(from)} → ${words(to)}\u00A0: ${count(dossiers)}`;
}

function words(outcome: string | null): string {
  return outcomeWords[outcome as keyof typeof outcomeWords] ?? "absente";
}

function flipping(moves: readonly Move[]): number {
  return moves.filter(({ from, to }) => from !== to).reduce((sum, move) => sum + move.count, 0);
}

function count(dossiers: number): string {
  return dossiers.toLocaleString("fr-FR").replaceAll("\u202F", "\u00A0");
}
