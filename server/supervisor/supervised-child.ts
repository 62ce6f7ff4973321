import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

export interface SupervisedChild {
  readonly name: string;
  /** Asks it to finish what it does, and ends it when it takes too long. */
  stop(): Promise<void>;
}

export interface ChildPlan {
  readonly name: string;
  /** What Node is given to run it. */
  readonly program: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Called when it ends again and again right after its start. */
  readonly whenHopeless: (sentence: string) => void;
}

const patience = { shortLifeMs: 5_000, hopelessAfter: 5, longestWaitMs: 15_000, finishWithinMs: 18_000 };

/**
 * Runs a process of the portal and starts it again when it ends by itself: at once the first time, then after longer
 * and longer waits. It hears of our own end by its channel.
 */
export function supervise({ name, program, env, whenHopeless }: ChildPlan): SupervisedChild {
  let child: ChildProcess | undefined;
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;

  async function run(): Promise<void> {
    for (let shortLives = 0; !isStopping();) {
      const startedAt = Date.now();
      child = spawn(process.execPath, program, {
        env,
        stdio: ["ignore", "inherit", "inherit", "ipc"],
      });
      const ending = await endingOf(child);
      if (isStopping()) return;
      shortLives = Date.now() - startedAt < patience.shortLifeMs ? shortLives + 1 : 0;
      if (shortLives === patience.hopelessAfter) {
        return whenHopeless(
          `The ${name} process ended ${shortLives} times right after its start (${ending}): see above.`,
        );
      }
      const wait = shortLives === 0 ? 0 : Math.min(250 * 2 ** shortLives, patience.longestWaitMs);
      console.error(`The ${name} process ended (${ending}) and is started again.`);
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => {}); // asked to stop while waiting
    }
  }

  const ended = run();
  return {
    name,
    async stop() {
      stopping.abort();
      child?.kill("SIGTERM");
      const overdue = setTimeout(() => child?.kill("SIGKILL"), patience.finishWithinMs);
      await ended;
      clearTimeout(overdue);
    },
  };
}

async function endingOf(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
    return signal ?? `code ${code}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
