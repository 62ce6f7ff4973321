import { DataTable } from "~/components/data-table";
import { DateTime } from "~/components/date-time";
import { StatusTag } from "~/components/status-tag";
import { setType } from "~/components/set-type";
import { sizeInWords } from "~/domain/attachment/file-size";
import { exportFormatWords } from "~/features/instruction/exports/export-format";
import type { ExportLine, ExportState } from "~/features/instruction/exports/queries.server";

type Line = Omit<ExportLine, "query"> & {
  /** The filters of its list, in words. */
  readonly words: string;
};

/** The exports of one person: how far each is, and its file once it is there. */
export function ExportTable({ lines, refreshTo }: { lines: readonly Line[]; refreshTo: string }) {
  const isMoving = lines.some(({ state }) => state.kind === "waiting" || state.kind === "running");
  return (
    <>
      <DataTable
        caption="Exports demandés"
        rows={lines}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            label: "Liste",
            isRowHeader: true,
            cell: ({ words, askedAt }) => (
              <>
                {setType(words)}
                <br />
                <span className="muted">
                  Demandé le <DateTime at={askedAt} />
                </span>
              </>
            ),
          },
          { label: "Format", cell: ({ format }) => exportFormatWords[format].label },
          { label: "État", cell: ({ state }) => <State state={state} /> },
          { label: "Fichier", cell: (line) => <File line={line} /> },
        ]}
      />
      {isMoving && (
        <p>
          <a href={refreshTo}>Actualiser cette page</a>
        </p>
      )}
    </>
  );
}

function State({ state }: { state: ExportState }) {
  switch (state.kind) {
    case "waiting":
      return <StatusTag tone="neutral">En attente</StatusTag>;
    case "running":
      return (
        <>
          <StatusTag tone="info">En préparation</StatusTag>
          <br />
          <progress value={state.written} max={Math.max(state.total, 1)} aria-label="Dossiers écrits" />
          <br />
          <span className="muted">{`${count(state.written)} dossiers sur ${count(state.total)}`}</span>
        </>
      );
    case "ready":
      return (
        <>
          <StatusTag tone="success">Prêt</StatusTag>
          <br />
          <span className="muted">{`${count(state.rows)} ${state.rows > 1 ? "dossiers" : "dossier"}`}</span>
        </>
      );
    case "withheld":
      return (
        <>
          <StatusTag tone="warning">Retenu</StatusTag>
          <br />
          <span className="muted">{"Vos droits ont changé depuis\u00A0: demandez-le de nouveau."}</span>
        </>
      );
    case "failed":
      return (
        <>
          <StatusTag tone="danger">Non préparé</StatusTag>
          <br />
          <span className="muted">
            {state.failure === "rights"
              ? "Vous ne pouviez plus lire ces dossiers."
              : "Un incident l’a interrompu\u00A0: demandez-le de nouveau."}
          </span>
        </>
      );
  }
}

function File({ line: { id, format, words, state } }: { line: Line }) {
  if (state.kind !== "ready") return "–";
  return (
    <>
      <a href={`/instruction/exports/${id}`}>
        Télécharger
        <span className="visually-hidden">{` ${words}, ${exportFormatWords[format].label}`}</span>
      </a>
      {` (${sizeInWords(state.sizeBytes)})`}
      <br />
      <span className="muted">
        Jusqu’au <DateTime at={state.expiresAt} />
      </span>
    </>
  );
}

function count(value: number): string {
  return value.toLocaleString("fr-FR").replaceAll("\u202F", "\u00A0");
}
