import { criteriaInWords } from "~/domain/eligibility/criteria-in-words";
import type { Tx } from "~/platform/database/database.server";

export interface SettingChange {
  readonly name: string;
  readonly label: string;
  readonly inForce: string;
  readonly tried: string;
}

/** Thresholds that differ from those the dossiers were judged by. */
export async function settingChanges(
  db: Tx,
  { callId, sourceId, tried }: { callId: string; sourceId: string | null; tried: unknown },
): Promise<SettingChange[]> {
  const judgedBy = await db.call.findUnique({
    where: { id: sourceId ?? callId },
    select: { currentVersion: { select: { rules: true } } },
  });
  const old = settingsIn(judgedBy?.currentVersion?.rules);
  return [...settingsIn(tried)].flatMap(([name, { label, value }]) => {
    const inForce = old.get(name)?.value ?? "–";
    return inForce === value ? [] : [{ name, label, inForce, tried: value }];
  });
}

function settingsIn(rules: unknown): ReadonlyMap<string, { label: string; value: string }> {
  const params = (rules as { params?: Record<string, unknown> } | null)?.params ?? {};
  return new Map(
    criteriaInWords({ params }).flatMap(({ settings }) =>
      settings.map(({ name, label, value }) => [name, { label, value }] as const),
    ),
  );
}
