import type { ReactNode } from "react";
import { Icon } from "./icon";
import { setType } from "./set-type";

export interface Column<Row> {
  label: string;
  cell: (row: Row) => ReactNode;
  /** Numbers and amounts stand at the end of their column. */
  align?: "start" | "end";
  /** The cell that names its row. */
  isRowHeader?: boolean;
  /** A column whose label only a screen reader needs: boxes, buttons. */
  isLabelHidden?: boolean;
  sort?: { to: string; direction: "ascending" | "descending" | null };
}

export interface DataTableProps<Row> {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Totals, in the order of the columns. */
  footer?: readonly ReactNode[];
  /** Shown instead of the table when it has no row. */
  empty?: ReactNode;
}

/**
 * A table that becomes one card a row on a phone. Its roles are written out because a browser forgets them once
 * the rows are laid out as blocks.
 */
export function DataTable<Row>({
  caption,
  isCaptionHidden,
  columns,
  rows,
  rowKey,
  footer,
  empty,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  return (
    <table className="data-table" role="table">
      <caption className={isCaptionHidden ? "visually-hidden" : undefined}>{setType(caption)}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <ColumnHeader key={column.label} {...column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.label} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {footer && (
        <tfoot role="rowgroup">
          <tr role="row">
            {columns.map((column, index) => (
              <Cell key={column.label} column={{ ...column, isRowHeader: index === 0 }}>
                {footer[index]}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function ColumnHeader<Row>({ label, align, isLabelHidden, sort }: Column<Row>) {
  const words = isLabelHidden ? <span className="visually-hidden">{label}</span> : setType(label);
  return (
    <th
      scope="col"
      role="columnheader"
      data-align={align}
      aria-sort={sort ? (sort.direction ?? "none") : undefined}
    >
      {sort ? (
        <a href={sort.to} className="sort-link" data-direction={sort.direction}>
          {words}
          {sort.direction && <Icon name={sort.direction === "ascending" ? "arrow-up" : "arrow-down"} />}
        </a>
      ) : (
        words
      )}
    </th>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const label = column.isLabelHidden || column.isRowHeader ? undefined : column.label;
  const content = <div className="cell-content">{setType(children)}</div>;
  return column.isRowHeader ? (
    <th scope="row" role="rowheader" data-align={column.align}>
      {content}
    </th>
  ) : (
    <td role="cell" data-label={label} data-align={column.align}>
      {content}
    </td>
  );
}
