/**
 * Aborts when the portal is asked to stop: Ctrl-C, the signals of a service manager or of a closed terminal, or the end
 * of the bootstrap that started us, kill -9 included. More requests change nothing: stopping is already short.
 */
export function untilAskedToStop(): AbortSignal {
  const request = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => request.abort(signal));
  process.once("disconnect", () => request.abort("disconnect"));
  process.channel?.unref();
  // A terminal that is gone takes no more words; that must not end us halfway.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  return request.signal;
}
