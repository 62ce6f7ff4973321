import { setTimeout as pause } from "node:timers/promises";

/** Waits until the portal says that it is ready: web process, database and migrations. */
export async function untilReady(port: number, host: string, signal: AbortSignal): Promise<void> {
  const bare = host.replace(/^\[|\]$/g, "");
  const reachable =
    { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[bare] ?? (bare.includes(":") ? `[${bare}]` : bare);
  while (!signal.aborted) {
    const answer = await fetch(`http://${reachable}:${port}/readyz`, {
      signal: AbortSignal.timeout(5000),
    }).catch(
      () => undefined, // not listening yet
    );
    await answer?.body?.cancel();
    if (answer?.ok) return;
    await pause(100);
  }
}
