/** What brings dossiers together for a floor: the pillar they answer first, or a priority district where they act. */
export const groupKinds = ["pillar", "district"] as const;
export type GroupKind = (typeof groupKinds)[number];

export interface DossierGroup {
  /** Names it among all groups: see `groupKey`. */
  readonly key: string;
  readonly kind: GroupKind;
  /** "Pilier Santé", "Quartier Kennedy". */
  readonly label: string;
}

/** A pillar and a district may carry the same code: the key tells them apart. */
export function groupKey(kind: GroupKind, code: string): string {
  return `${kind}:${code}`;
}

/** Keys of every group of a dossier. */
export function groupsOf({
  pillar,
  districts,
}: {
  readonly pillar: string | null;
  readonly districts: readonly string[];
}): readonly string[] {
  return [
    ...(pillar === null ? [] : [groupKey("pillar", pillar)]),
    ...[...new Set(districts)].map((code) => groupKey("district", code)),
  ];
}
