import type { Actor } from "~/domain/access/actor";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import type { AnswerChange } from "~/domain/complement/changes";
import type { MissingReason } from "~/domain/attachment/missing-document";
import type { OverallState } from "~/domain/eligibility/outcome";
import { withinSql } from "~/platform/access/application-scope-sql.server";
import type { Db } from "~/platform/database/database.server";
import type { RenewedFrom } from "./since-last-year.server";
import { sql } from "~/platform/database/sql.server";

/** A dossier as one statement gives it: instants inside the lists are text, because they were put in JSON. */
export interface EvidenceRow {
  readonly id: string;
  readonly title: string;
  readonly status: ApplicationStatus;
  readonly version: number;
  readonly submittedAt: Date;
  readonly requestedCents: number;
  readonly call: string;
  readonly callCode: string;
  readonly form: unknown;
  readonly rules: { readonly eligibleCommunes?: readonly string[] };
  readonly association: string;
  readonly siret: string;
  readonly directory: unknown;
  readonly directoryAt: Date | null;
  readonly funders: readonly { code: string; name: string; kind: string; account: string }[];
  readonly nodes: readonly { level: string; code: string; label: string }[];
  readonly places: readonly { kind: "district" | "commune"; code: string; label: string }[];
  readonly sections: readonly { code: string; answers: unknown }[];
  readonly renewedFrom: RenewedFrom | null;
  readonly input: unknown;
  readonly verdict: { overall: OverallState; judgedAt: string; findings: unknown } | null;
  readonly files: readonly {
    id: string;
    documentType: string;
    fileName: string;
    sizeBytes: number;
    uploadedAt: string;
  }[];
  readonly missingDocuments: readonly { documentType: string; reason: MissingReason; words: string }[];
  readonly steps: readonly { toStatus: ApplicationStatus; takenAt: string; reason: string }[];
  readonly hasReport: boolean;
  readonly complements: readonly {
    id: string;
    askedAt: string;
    dueOn: string;
    message: string;
    subjects: readonly string[];
    answeredAt: string | null;
    acceptedAt: string | null;
    cancelledAt: string | null;
    changes: readonly AnswerChange[];
  }[];
  readonly others: readonly {
    number: string;
    title: string;
    status: ApplicationStatus;
    year: number;
    awards: readonly { funder: string; cents: number; paidCents: number }[];
  }[];
}

/** Everything that is read of one dossier, in one statement whose cost does not depend on how many there are. */
export async function readEvidenceRow(db: Db, actor: Actor, number: string): Promise<EvidenceRow | null> {
  const rows = await db.$queryRaw<EvidenceRow[]>(sql`
    SELECT a.id, a.title, a.status::text AS status, a.version, a.submitted_at AS "submittedAt",
           COALESCE(a.requested_cents, 0)::float8 AS "requestedCents",
           c.title AS call, c.code AS "callCode", v.form, v.rules,
           s.name AS association, s.siret, s.directory, s.directory_at AS "directoryAt",
           EXISTS (SELECT FROM reports r WHERE r.application_id = a.id) AS "hasReport",
           (SELECT json_build_object('number', b.number, 'year', y.year, 'sections',
                     COALESCE((SELECT json_agg(json_build_object('code', q.code, 'answers', q.answers))
                                 FROM application_sections q WHERE q.application_id = b.id), '[]'))
              FROM applications b JOIN calls l ON l.id = b.call_id JOIN campaigns y ON y.id = l.campaign_id
             WHERE b.id = a.renewed_from_id) AS "renewedFrom",
           (SELECT d.input FROM submissions d WHERE d.application_id = a.id ORDER BY d.ordinal DESC LIMIT 1) AS input,
           COALESCE((SELECT json_agg(json_build_object('code', f.code, 'name', f.name, 'kind', f.kind, 'account', f.account)
                            ORDER BY f.position)
              FROM call_funders cf JOIN funders f ON f.id = cf.funder_id WHERE cf.call_id = c.id), '[]') AS funders,
           COALESCE((SELECT json_agg(json_build_object('level', n.level, 'code', n.code,
                                                       'label', COALESCE(n.short_label, n.label)))
              FROM programme_nodes n WHERE n.programme_id = g.programme_id AND n.level <> 'action'), '[]') AS nodes,
           COALESCE((SELECT json_agg(json_build_object('kind', p.kind, 'code', p.code, 'label', p.label))
              FROM (SELECT 'district' AS kind, d.code, d.label FROM priority_districts d
                     WHERE d.code IN (SELECT jsonb_array_elements_text(v.rules->'eligibleQpv'))
                    UNION ALL
                    SELECT 'commune', m.code, m.name FROM communes m
                     WHERE m.code IN (SELECT jsonb_array_elements_text(v.rules->'eligibleCommunes'))) p), '[]') AS places,
           COALESCE((SELECT json_agg(json_build_object('code', q.code, 'answers', q.answers))
              FROM application_sections q WHERE q.application_id = a.id), '[]') AS sections,
           (SELECT json_build_object('overall', e.overall, 'judgedAt', e.judged_at, 'findings', e.findings)
              FROM eligibility_verdicts e WHERE e.application_id = a.id ORDER BY e.judged_at DESC LIMIT 1) AS verdict,
           COALESCE((SELECT json_agg(json_build_object('id', t.id, 'documentType', t.document_type, 'fileName', t.file_name,
                                              'sizeBytes', t.size_bytes, 'uploadedAt', t.uploaded_at) ORDER BY t.uploaded_at)
              FROM attachments t WHERE t.application_id = a.id AND t.removed_at IS NULL), '[]') AS files,
           COALESCE((SELECT json_agg(json_build_object('documentType', z.document_type, 'reason', z.reason, 'words', z.words)
                            ORDER BY z.document_type)
              FROM missing_documents z WHERE z.application_id = a.id), '[]') AS "missingDocuments",
           COALESCE((SELECT json_agg(json_build_object('toStatus', k.to_status, 'takenAt', k.taken_at, 'reason', k.reason)
                            ORDER BY k.taken_at)
              FROM application_steps_taken k WHERE k.application_id = a.id), '[]') AS steps,
           COALESCE((SELECT json_agg(json_build_object('id', x.id, 'askedAt', x.asked_at, 'dueOn', x.due_on, 'message', x.message,
                                              'subjects', x.subjects, 'answeredAt', x.answered_at, 'acceptedAt', x.accepted_at,
                                              'cancelledAt', x.cancelled_at, 'changes', x.changes) ORDER BY x.asked_at)
              FROM complement_requests x WHERE x.application_id = a.id), '[]') AS complements,
           ${othersOf(actor)} AS others
      FROM applications a
      JOIN calls c ON c.id = a.call_id
      JOIN campaigns g ON g.id = c.campaign_id
      JOIN call_versions v ON v.id = a.call_version_id
      JOIN associations s ON s.id = a.association_id
     WHERE a.number = ${number} AND ${withinSql(actor, "instruction.read")}`);
  return rows[0] ?? null;
}

/** The association's other dossiers, with what each funder granted, the latest first. */
function othersOf(actor: Actor) {
  return sql`COALESCE((
    SELECT json_agg(json_build_object('number', o.number, 'title', o.title, 'status', o.status, 'year', o.year,
                                      'awards', o.awards) ORDER BY o.submitted_at DESC)
      FROM (SELECT b.number, b.title, b.status, b.submitted_at, y.year,
                   COALESCE((SELECT json_agg(json_build_object('funder', u.short_name, 'cents', w.amount_cents,
                                                               'paidCents', w.paid_cents) ORDER BY u.position)
                      FROM awards w JOIN funders u ON u.id = w.funder_id
                     WHERE w.application_id = b.id AND w.status <> 'cancelled'), '[]') AS awards
              FROM applications b JOIN calls l ON l.id = b.call_id JOIN campaigns y ON y.id = l.campaign_id
             WHERE b.association_id = s.id AND b.id <> a.id AND b.submitted_at IS NOT NULL AND NOT l.is_practice
               AND NOT EXISTS (SELECT FROM conflicts_of_interest h
                                WHERE h.application_id = b.id AND h.user_id = ${actor.userId}::uuid AND h.lifted_at IS NULL)
             ORDER BY b.submitted_at DESC LIMIT 10) o), '[]')`;
}
