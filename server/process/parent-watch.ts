/**
 * Calls `onOrphaned` once when the process that started this one is gone, kill -9 included: its end of the channel
 * closes with it. Does nothing for a process that was started by hand or by a service.
 */
export function watchParent(onOrphaned: () => void): void {
  if (!process.connected) return;
  process.once("disconnect", onOrphaned);
  // Watching must not keep the process alive by itself.
  process.channel?.unref();
}
