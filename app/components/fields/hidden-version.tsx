/** Carries the version that the reader saw, so that nobody's later change is overwritten unseen. */
export function HiddenVersion({ version, name = "version" }: { version: number; name?: string }) {
  return <input type="hidden" name={name} value={version} />;
}
