import { DataTable } from "~/components/data-table";
import { typeset } from "~/domain/text/typography";
import type { ApiOperation } from "~/features/relay/openapi";

/** One address of the interface: what it takes and what it answers. */
export function OperationSection({
  path,
  operationId,
  summary,
  description,
  parameters,
  responses,
}: ApiOperation & { path: string }) {
  return (
    <section aria-labelledby={operationId}>
      <h2 id={operationId}>{typeset(summary)}</h2>
      <p>
        <code>GET {path}</code>
      </p>
      <p>{typeset(description)}</p>
      {parameters.length > 0 && (
        <DataTable
          caption={`Paramètres de ${path}`}
          rows={parameters}
          rowKey={({ name }) => name}
          columns={[
            { label: "Nom", isRowHeader: true, cell: ({ name }) => <code>{name}</code> },
            { label: "Ce qu’il dit", cell: ({ description: words }) => typeset(words) },
            { label: "Valeurs", cell: ({ schema }) => <code>{kindOf(schema)}</code> },
          ]}
        />
      )}
      <ul>
        {Object.entries(responses).map(([status, response]) => (
          <li key={status}>
            <code>{status}</code> {typeset(response.description)},{" "}
            <code>{Object.keys(response.content)[0]}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The fields of one kind of answer. */
export function SchemaSection({ name, schema }: { name: string; schema: Record<string, unknown> }) {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Record<string, unknown>>);
  return (
    <section aria-labelledby={`schema-${name}`}>
      <h3 id={`schema-${name}`}>{name}</h3>
      <p>{typeset(String(schema.description ?? ""))}</p>
      <DataTable
        caption={`Champs de ${name}`}
        isCaptionHidden
        rows={properties}
        rowKey={([field]) => field}
        columns={[
          { label: "Champ", isRowHeader: true, cell: ([field]) => <code>{field}</code> },
          { label: "Valeurs", cell: ([, property]) => <code>{kindOf(property)}</code> },
          { label: "Ce qu’il dit", cell: ([, property]) => typeset(String(property.description ?? "–")) },
        ]}
      />
    </section>
  );
}

/** A JSON Schema in a word or two: "string", "open | closed", "object ou null", "liste de string". */
function kindOf(schema: Record<string, unknown>): string {
  if (Array.isArray(schema.enum)) return schema.enum.join(" | ");
  if (Array.isArray(schema.anyOf))
    return schema.anyOf.map((one) => kindOf(one as Record<string, unknown>)).join(" ou ");
  if (schema.type === "array" && typeof schema.items === "object")
    return `liste de ${kindOf(schema.items as Record<string, unknown>)}`;
  const type = typeof schema.type === "string" ? schema.type : "toute valeur";
  return typeof schema.format === "string" ? `${type} (${schema.format})` : type;
}
