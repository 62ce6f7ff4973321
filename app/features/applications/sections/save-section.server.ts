import type { Actor } from "~/domain/access/actor";
import type { Answers } from "~/domain/application/form/answers";
import type { FormSection } from "~/domain/application/sections";
import { isOpenToApplicant, type ApplicationStatus } from "~/domain/application/lifecycle";
import { callStateAt, type CallState } from "~/domain/call/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import type { Prisma } from "~/generated/prisma/client.js";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { findLatestChange, type LatestChange } from "./latest-change.server";
import { holdDraft } from "./find-draft.server";
import { projections } from "./projections/index.server";
import { writeProjection } from "./write-projection.server";

export interface SectionToSave {
  /** Number of the application, 2027-00042. */
  readonly number: string;
  readonly section: FormSection;
  /** Version of the section that the person saw; 0 when it was never saved. */
  readonly version: number;
  /** As the section's schema read them. */
  readonly answers: Answers;
  /** The person says the section is done; kept only when nothing is missing. */
  readonly completed: boolean;
}

export type SaveSectionRefusal =
  | { readonly code: "not-found" }
  | { readonly code: "not-a-draft"; readonly status: ApplicationStatus }
  | { readonly code: "call-not-open"; readonly state: CallState }
  | { readonly code: "changed-meanwhile"; readonly latest: LatestChange };

export interface SavedSection {
  readonly version: number;
  /** Answers still to give or to mend in this section. */
  readonly missing: number;
}

/**
 * Saves one section of a draft, in one transaction of four statements. The later of two people who edited the
 * same version is refused with what the other wrote, so that a person chooses.
 */
export async function saveSection(
  { db, now }: Ports,
  actor: Actor,
  { number, section, version, answers, completed }: SectionToSave,
): Promise<Result<SavedSection, SaveSectionRefusal>> {
  return db.$transaction(async (tx) => {
    const draft = await holdDraft(tx, actor, number);
    if (!draft) return refuse({ code: "not-found" });
    const at = now();
    if (!isOpenToApplicant(draft.status)) return refuse({ code: "not-a-draft", status: draft.status });
    const state = callStateAt(draft.calendar, at);
    if (state !== "open") return refuse({ code: "call-not-open", state });

    const missing = section.missing(answers).length;
    const saved = await writeSection(tx, actor, {
      applicationId: draft.id,
      code: section.code,
      version,
      answers,
      completedAt: completed && missing === 0 ? at : null,
      at,
    });
    if (saved === null) {
      const latest = await findLatestChange(tx, draft.id, section.code);
      return refuse({ code: "changed-meanwhile", latest });
    }

    const target = { applicationId: draft.id, funderIds: draft.funderIds };
    const project = projections[section.code];
    await writeProjection(
      tx,
      draft.id,
      at,
      project?.(answers, section.toInput(answers, draft.call), target) ?? {},
    );
    await record(tx, {
      at,
      event: "application.section-saved",
      actor,
      subject: { type: "application", id: draft.id },
      facts: { section: section.code, version: saved },
      applicationId: draft.id,
    });
    return accept({ version: saved, missing });
  });
}

interface SectionRow {
  readonly applicationId: string;
  readonly code: string;
  readonly version: number;
  readonly answers: Answers;
  readonly completedAt: Date | null;
  readonly at: Date;
}

/** The new version, or null when the stored one is not the one that was seen. */
async function writeSection(tx: Tx, actor: Actor, row: SectionRow): Promise<number | null> {
  const { applicationId, code, version, answers, completedAt, at } = row;
  const json = JSON.stringify(answers satisfies Prisma.InputJsonObject);
  const written = await tx.$queryRaw<{ version: number }[]>`
    INSERT INTO application_sections AS held
           (application_id, code, answers, completed_at, version, updated_at, updated_by_id)
    SELECT ${applicationId}::uuid, ${code}::text, ${json}::jsonb, ${completedAt}::timestamptz, 1,
           ${at}::timestamptz, ${actor.userId}::uuid
     WHERE ${version}::int = 0 OR EXISTS (SELECT FROM application_sections
                                      WHERE application_id = ${applicationId}::uuid AND code = ${code})
        ON CONFLICT (application_id, code) DO UPDATE
       SET answers = EXCLUDED.answers, completed_at = EXCLUDED.completed_at, version = held.version + 1,
           updated_at = EXCLUDED.updated_at, updated_by_id = EXCLUDED.updated_by_id
     WHERE held.version = ${version}
    RETURNING version`;
  return written[0]?.version ?? null;
}
