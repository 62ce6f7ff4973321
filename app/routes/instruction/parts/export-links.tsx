import { exportFormats, exportFormatWords } from "~/features/instruction/exports/export-format";
import { inboxSearch } from "~/features/instruction/inbox/inbox-address";
import type { InboxQuery } from "~/features/instruction/inbox-filter";

/** The list as a file. A long one is prepared first: the same links then lead to where that is asked. */
export function ExportLinks({ query, isEmpty }: { query: InboxQuery; isEmpty: boolean }) {
  const search = inboxSearch(query, { vue: undefined });
  return (
    <nav className="evidence-links" aria-label="Exports">
      {!isEmpty &&
        exportFormats.map((format) => (
          <a key={format} href={`/instruction/export/${format}${search === "" ? "" : `?${search}`}`}>
            {`Télécharger cette liste en ${exportFormatWords[format].label}`}
          </a>
        ))}
      <a href="/instruction/exports">Mes exports</a>
    </nav>
  );
}
