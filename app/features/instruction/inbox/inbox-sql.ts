import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import type { Day } from "~/domain/calendar/paris";
import type { InboxFilter } from "../inbox-filter";
import { searchQuery } from "./search-words";

/** Nobody, in `inbox_turns`. */
const nobody = "00000000-0000-0000-0000-000000000000";
/** The best of a search are chosen among this many dossiers: what matches more says nothing. */
export const rankedMost = 2_000;

/** A statement that PostgreSQL keeps prepared: one name a text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Parts of the statements about one list: the dossiers that the actor's roles reach and that the filter keeps. Only
 * the conditions in force are written, so that each shape of list has its own plan.
 */
export class InboxSql {
  private readonly values: unknown[] = [];
  /** Common tables: `reach` calls of the actor, `hands` call and funder for which the actor acts. */
  readonly tables: string;
  /** Condition on the row `e` of `inbox_entries`, the call apart. */
  readonly kept: string;
  /** What the row `t` of `inbox_turns` says by itself of that condition. */
  readonly keptTurn: string;
  /** The text-search query, when words are searched. */
  readonly words: string | null;
  /** The filter alone finds few rows: they are looked up, then sorted. */
  readonly isLookedUp: boolean;

  constructor(
    actor: Actor,
    readonly filter: InboxFilter,
    today: Day,
  ) {
    const me = this.value(actor.userId, "uuid");
    const roles = rolesFor(actor, "instruction.read");
    this.tables = `reach AS MATERIALIZED (
        SELECT c.id FROM calls c
         WHERE c.published_at IS NOT NULL AND NOT c.is_practice AND ${this.withinRoles(roles)}
           ${filter.callId ? `AND c.id = ${this.value(filter.callId, "uuid")}` : ""}
           ${filter.pillarId ? `AND c.pillar_id = ${this.value(filter.pillarId, "uuid")}` : ""}),
      hands AS MATERIALIZED (
        SELECT c.id AS call_id, f.funder_id, w.assignee_id
          FROM reach r JOIN calls c ON c.id = r.id JOIN call_funders f ON f.call_id = c.id
         CROSS JOIN (VALUES ('${nobody}'::uuid), (${me})) AS w(assignee_id)
         WHERE ${this.withinHands(actor)})`;
    const kept = [
      `NOT EXISTS (SELECT FROM conflicts_of_interest k WHERE k.application_id = e.application_id AND k.user_id = ${me} AND k.lifted_at IS NULL)`,
      `e.association_id <> ALL (ARRAY(SELECT m.association_id FROM association_members m WHERE m.user_id = ${me} AND m.ended_at IS NULL))`,
    ];
    const { status, overall, assignee, mark, text } = filter;
    const onBoth: ((row: "e" | "t") => string)[] = [];
    if (status) {
      const given = this.value(status, "application_status");
      onBoth.push((row) => `${row}.status = ${given}`);
    }
    if (mark === "retard") {
      const given = this.value(today, "date");
      onBoth.push((row) => `${row}.due_on < ${given}`);
    }
    kept.push(...onBoth.map((of) => of("e")));
    this.keptTurn = onBoth.map((of) => of("t")).join(" AND ") || "true";
    if (overall) kept.push(`e.overall = ${this.value(overall, "eligibility_overall")}`);
    if (assignee === "nobody")
      kept.push("NOT EXISTS (SELECT FROM assignments s WHERE s.application_id = e.application_id)");
    else if (assignee)
      kept.push(
        `e.application_id IN (SELECT s.application_id FROM assignments s WHERE s.assignee_id = ${this.value(assignee, "uuid")})`,
      );
    if (mark === "desaccord")
      kept.push(
        "e.application_id IN (SELECT d.application_id FROM review_discussions d WHERE d.resolved_at IS NULL)",
      );
    if (mark === "conflit")
      kept.push(
        "e.application_id IN (SELECT k.application_id FROM conflicts_of_interest k WHERE k.lifted_at IS NULL)",
      );
    if (mark === "recours")
      kept.push("e.application_id IN (SELECT p.application_id FROM appeals p WHERE p.answered_at IS NULL)");
    const query = text === undefined ? undefined : searchQuery(text);
    if (query === null) kept.push("false");
    this.words = query
      ? `(to_tsquery('pilier_french', ${this.value(query, "text")}) || to_tsquery('pilier_simple', ${this.value(query, "text")}))`
      : null;
    if (this.words) kept.push(`e.search @@ ${this.words}`);
    this.kept = kept.join("\n AND ");
    this.isLookedUp =
      mark === "desaccord" ||
      mark === "conflit" ||
      mark === "recours" ||
      (assignee !== undefined && assignee !== "nobody");
  }

  /** Is it this person's turn on the row `e`, which the filter keeps? */
  get isMine(): string {
    return `EXISTS (SELECT FROM ${this.turnsOfEntry})`;
  }

  /** The same, asked row by row along an index: never turned round into a walk of every turn. */
  get isMineAlong(): string {
    return `((SELECT true FROM ${this.turnsOfEntry} LIMIT 1) IS NOT NULL)`;
  }

  private get turnsOfEntry(): string {
    return `inbox_turns t JOIN hands h USING (funder_id, call_id, assignee_id) WHERE t.application_id = e.application_id AND ${this.keptTurn}`;
  }

  /** Gives `value` a place among the parameters, and says how the statement names it. */
  value(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }

  statement(name: string, text: string): Statement {
    return { name: `${name}-${nameOf(text)}`, text, values: this.values };
  }

  private withinRoles(roles: ReturnType<typeof rolesFor>): string {
    if (roles.length === 0) return "false";
    if (roles.some(({ funderId, pillarId }) => funderId === null && pillarId === null)) return "true";
    const funders = this.value(
      roles.map(({ funderId }) => funderId),
      "uuid[]",
    );
    const pillars = this.value(
      roles.map(({ pillarId }) => pillarId),
      "uuid[]",
    );
    return `EXISTS (SELECT FROM unnest(${funders}, ${pillars}) AS r(funder_id, pillar_id)
         WHERE (r.pillar_id IS NULL OR r.pillar_id = c.pillar_id)
           AND (r.funder_id IS NULL OR EXISTS (SELECT FROM call_funders x WHERE x.call_id = c.id AND x.funder_id = r.funder_id)))`;
  }

  private withinHands(actor: Actor): string {
    const roles = rolesFor(actor, "review.write");
    if (roles.length === 0) return "false";
    const funders = this.value(
      roles.map(({ funderId }) => funderId),
      "uuid[]",
    );
    const pillars = this.value(
      roles.map(({ pillarId }) => pillarId),
      "uuid[]",
    );
    return `EXISTS (SELECT FROM unnest(${funders}, ${pillars}) AS r(funder_id, pillar_id)
         WHERE (r.pillar_id IS NULL OR r.pillar_id = c.pillar_id) AND (r.funder_id IS NULL OR r.funder_id = f.funder_id))`;
  }
}

const names = new Map<string, string>();

/** A short name for each text, the same for the life of the process. */
function nameOf(text: string): string {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = String(names.size + 1)));
  return name;
}
