import { isDeepStrictEqual } from "node:util";
import type { Actor } from "~/domain/access/actor";
import type { Answers } from "~/domain/application/form/answers";
import { nextSection } from "~/domain/application/form/next-section";
import type { StoredSection } from "~/domain/application/form/progress";
import type { FormSection, SectionCode } from "~/domain/application/sections";
import { isOpenToApplicant, type ApplicationStatus } from "~/domain/application/lifecycle";
import { callStateAt, type CallState } from "~/domain/call/lifecycle";
import { accept, refuse, type Result } from "~/domain/result";
import type { Prisma } from "~/generated/prisma/client.js";
import type { Tx } from "~/platform/database/database.server";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";
import { findLatestChange, type LatestChange } from "./latest-change.server";
import { readAnswers } from "../assemble.server";
import { holdDraft, type HeldDraft } from "./find-draft.server";
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
  /**
   * The person says the section is done; kept only when nothing is missing. What is saved by itself while it is
   * being typed says nothing of that, and leaves it as it was.
   */
  readonly completed: boolean | "as-it-was";
  /** The page that sends it; absent when no page does. */
  readonly editor?: Editor | undefined;
}

/** One showing of a form, and how many times it has sent the section. */
export interface Editor {
  readonly key: string;
  readonly turn: number;
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
  readonly at: Date;
  /** The next section that is not done, in the order of the tasks. */
  readonly next: FormSection | null;
}

/**
 * Saves one section of a draft, in one transaction of four statements. The later of two people who edited the
 * same version is refused with what the other wrote, so that a person chooses.
 */
export async function saveSection(
  { db, now }: Ports,
  actor: Actor,
  { number, section, version, answers, completed, editor }: SectionToSave,
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
      completedAt: completed === true && missing === 0 ? at : null,
      keepsCompletion: completed === "as-it-was" && missing === 0,
      at,
      editor,
    });
    const next = nextSection(section.code, draft.call, withAnswers(draft.sections, section.code, answers));
    if (saved === null) {
      const latest = await findLatestChange(tx, draft.id, section.code);
      return isDeepStrictEqual(latest.answers, answers)
        ? accept({ version: latest.version, missing, at: latest.at, next })
        : refuse({ code: "changed-meanwhile", latest });
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
    return accept({ version: saved, missing, at, next });
  });
}

/** The stored sections as they are once this one is saved: it is not the one to go to next. */
function withAnswers(
  stored: HeldDraft["sections"],
  code: SectionCode,
  answers: Answers,
): Partial<Record<SectionCode, StoredSection>> {
  const read = readAnswers(stored);
  return {
    ...Object.fromEntries(
      stored.map((row) => [
        row.code,
        { answers: read[row.code as SectionCode] ?? {}, isCompleted: row.isCompleted },
      ]),
    ),
    [code]: { answers, isCompleted: true },
  };
}

interface SectionRow {
  readonly applicationId: string;
  readonly code: string;
  readonly version: number;
  readonly answers: Answers;
  readonly completedAt: Date | null;
  readonly keepsCompletion: boolean;
  readonly at: Date;
  readonly editor: Editor | undefined;
}

/**
 * The new version, or null when the stored one is neither the one that was seen nor one that the same page wrote
 * before: the answer to that earlier save may have been lost. Answers to questions that the call asks no longer are
 * kept.
 */
async function writeSection(tx: Tx, actor: Actor, row: SectionRow): Promise<number | null> {
  const { applicationId, code, version, answers, completedAt, keepsCompletion, at, editor } = row;
  const [key, turn] = [editor?.key ?? null, editor?.turn ?? 0];
  const json = JSON.stringify(answers satisfies Prisma.InputJsonObject);
  const written = await tx.$queryRaw<{ version: number }[]>`
    INSERT INTO application_sections AS held
           (application_id, code, answers, completed_at, version, updated_at, updated_by_id, editor_key, editor_turn)
    SELECT ${applicationId}::uuid, ${code}::text, ${json}::jsonb, ${completedAt}::timestamptz, 1,
           ${at}::timestamptz, ${actor.userId}::uuid, ${key}::uuid, ${turn}::int
     WHERE ${version}::int = 0 OR EXISTS (SELECT FROM application_sections
                                      WHERE application_id = ${applicationId}::uuid AND code = ${code})
        ON CONFLICT (application_id, code) DO UPDATE
       SET answers = (SELECT COALESCE(jsonb_object_agg(k.key, k.value), '{}')
                        FROM jsonb_each(held.answers) AS k WHERE starts_with(k.key, 'q_')) || EXCLUDED.answers,
           version = held.version + 1,
           completed_at = CASE WHEN ${keepsCompletion}::boolean THEN held.completed_at ELSE EXCLUDED.completed_at END,
           updated_at = EXCLUDED.updated_at, updated_by_id = EXCLUDED.updated_by_id,
           editor_key = EXCLUDED.editor_key, editor_turn = EXCLUDED.editor_turn
     WHERE held.version = ${version} OR (held.editor_key = ${key}::uuid AND held.editor_turn < ${turn}::int)
    RETURNING version`;
  return written[0]?.version ?? null;
}
