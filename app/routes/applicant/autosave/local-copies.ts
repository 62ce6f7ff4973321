/** What a person typed and the server does not have yet, kept by their own browser. */
export interface LocalCopy {
  /** Milliseconds since 1970, by the clock of the device. */
  readonly at: number;
  readonly version: string;
  /** The page that wrote it and how many times it had sent: what it sends again is no conflict with itself. */
  readonly page: string;
  readonly turn: number;
  readonly entries: readonly (readonly [name: string, value: string])[];
}

const prefix = "pilier:copie:";
const keptDays = 7;

/** The copy of one section of one dossier by one person: nobody else who signs in here is shown it. */
export function copyKey(user: string, number: string, section: string): string {
  return `${prefix}${user}:${number}:${section}`;
}

/** Removes the copies of everybody else, and the old ones. */
export function sweepCopies(user: string, now: number): void {
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue;
    const copy = readCopy(key);
    const isOld = copy === null || now - copy.at > keptDays * 24 * 3_600_000;
    if (isOld || !key.startsWith(`${prefix}${user}:`)) localStorage.removeItem(key);
  }
}

export function readCopy(key: string): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(key) ?? "null") as LocalCopy | null;
    return copy && Array.isArray(copy.entries) ? copy : null;
  } catch {
    return null;
  }
}

/** False when the browser keeps nothing: private browsing, or no room left. */
export function writeCopy(key: string, copy: LocalCopy): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function removeCopy(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is closed to us: there was nothing to remove.
  }
}
