import type { AssociationNumber } from "~/domain/association/association-number";
import {
  directoryAnswer,
  directoryBody,
  readDirectoryBody,
  type DirectoryAnswer,
} from "~/domain/association/directory-answer";
import type { Ports } from "~/platform/ports.server";
import { CircuitBreaker } from "./circuit-breaker";
import { getJson, type Reply } from "./get-json.server";

/** What the directory said and when; or that it could not be asked now. */
export type LookUp =
  | { readonly isKnown: true; readonly answer: DirectoryAnswer; readonly at: Date }
  | { readonly isKnown: false };

/** The public directory of organisations. */
export interface Directory {
  /** The answer of the last day when there is one, unless `isFresh` asks for today's. */
  lookUp(ports: Ports, asked: AssociationNumber, options?: { readonly isFresh?: boolean }): Promise<LookUp>;
}

export interface DirectorySettings {
  /** Scheme, host and port; the path is that of API Recherche d'entreprises. */
  readonly url: string;
  /** Only in a demonstration or a test. */
  readonly mayStayHere: boolean;
  readonly timeoutMs?: number;
}

const hourMs = 3_600_000;
/** An association that was just declared appears the same day: "not found" is asked again sooner. */
const keptMs = { found: 24 * hourMs, hidden: 24 * hourMs, "not-found": hourMs } as const;
/** The provider advises three seconds, and two tries at most. */
const timeoutMs = 3_000;
const mostBytes = 500_000;
const longestRestMs = 120_000;

/** A client of the directory with its circuit breaker; answers are kept in the database with their instant. */
export function openDirectory(settings: DirectorySettings): Directory {
  const breaker = new CircuitBreaker({ failures: 3, restMs: 30_000 });
  return {
    async lookUp({ db, now }, asked, { isFresh = false } = {}) {
      const at = now();
      if (!isFresh) {
        const kept = await db.directoryAnswer.findUnique({ where: { number: asked.number } });
        const read = directoryAnswer.safeParse(kept?.answer);
        if (kept && read.success && at.getTime() - kept.answeredAt.getTime() < keptMs[read.data.outcome])
          return { isKnown: true, answer: read.data, at: kept.answeredAt };
      }
      const answer = await ask(settings, breaker, asked);
      if (!answer) return { isKnown: false };
      await db.directoryAnswer.upsert({
        where: { number: asked.number },
        create: { number: asked.number, answer, answeredAt: at },
        update: { answer, answeredAt: at },
      });
      return { isKnown: true, answer, at };
    },
  };
}

/** Two tries at most, the second only after a quick failure: nobody waits for two time-outs. */
async function ask(
  settings: DirectorySettings,
  breaker: CircuitBreaker,
  asked: AssociationNumber,
): Promise<DirectoryAnswer | null> {
  for (let tries = 0; tries < 2; tries += 1) {
    // Time of this machine: how long a service rests has nothing to do with the portal's clock.
    if (!breaker.admits(performance.now())) return null;
    const reply = await getJson(addressOf(settings.url, asked), {
      timeoutMs: settings.timeoutMs ?? timeoutMs,
      mostBytes,
      mayStayHere: settings.mayStayHere,
    });
    const body = reply.ok ? directoryBody.safeParse(reply.body) : null;
    if (body?.success) {
      breaker.succeed();
      return readDirectoryBody(body.data, asked);
    }
    breaker.fail(performance.now(), restOf(reply));
    if (!reply.ok && reply.why === "timeout") return null;
  }
  return null;
}

function addressOf(url: string, { number }: AssociationNumber): URL {
  const address = new URL("/search", url);
  address.searchParams.set("q", number);
  address.searchParams.set("per_page", "10");
  return address;
}

function restOf(reply: Reply): number | undefined {
  if (reply.ok || reply.why !== "too-many") return undefined;
  return Math.min((reply.retryAfterSeconds ?? 2) * 1_000, longestRestMs);
}
