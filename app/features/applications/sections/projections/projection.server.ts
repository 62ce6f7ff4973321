import type { Sql } from "~/platform/database/sql.server";

/** What lists and figures need of a section, kept beside its answers in the same statement. */
export interface Projection {
  /** Columns of the application itself. */
  readonly columns?: readonly Sql[];
  /** Named changes of other tables: `lines AS (INSERT …)`. */
  readonly changes?: readonly Sql[];
}

export interface ProjectionTarget {
  readonly applicationId: string;
  /** Identifiers of the funders of the call, by code. */
  readonly funderIds: ReadonlyMap<string, string>;
}
