import type { Actor } from "~/domain/access/actor";
import type { Result } from "~/domain/result";
import type { Db } from "~/platform/database/database.server";
import type { Ports } from "~/platform/ports.server";
import { findActor } from "~/platform/session/find-actor.server";
import { demoCalendar, type DemoCalendar } from "./calendar";

/** The portal as the demonstration uses it: the product's own commands, at the instants of its story. */
export interface DemoPortal {
  readonly db: Db;
  readonly calendar: DemoCalendar;
  /** Real present of the portal's clock: nothing in the story comes after it. */
  readonly now: Date;
  /** Ports whose clock stands at `instant`. */
  at(instant: Date): Ports;
  /** The person as they are at that instant. */
  actor(email: string): Promise<Actor>;
}

export function demoPortal(db: Db, now: Date): DemoPortal {
  return {
    db,
    now,
    calendar: demoCalendar(now),
    at: (instant) => ({ db, now: () => instant }),
    async actor(email) {
      const actor = await findActor(db, email, now);
      if (!actor) throw new Error(`the demonstration has no account ${email}`);
      return actor;
    },
  };
}

/** The value of a command that the story expects to succeed. */
export function done<Value>(what: string, result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`demonstration: ${what} was refused (${JSON.stringify(result.refusal)})`);
  return result.value;
}
