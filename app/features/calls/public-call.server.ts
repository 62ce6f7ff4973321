import { documentsToJoin } from "~/domain/attachment/documents-to-join";
import { callContentSchema, type CallContent } from "~/domain/call/content";
import type { FunderLimits } from "~/domain/call/funder-limits";
import { callStateAt, type CallState } from "~/domain/call/lifecycle";
import { pillarTone, type PillarTone } from "~/domain/call/pillar-tone";
import { settingsOfCall } from "~/domain/call/settings-of-call";
import { criteriaInWords, type CriterionWords } from "~/domain/eligibility/criteria-in-words";
import type { Cents } from "~/domain/money/cents";
import type { RichNode } from "~/domain/text/rich-text";
import { rubricSchema } from "~/domain/review/rubric-shape";
import { centsFromRow } from "~/platform/database/cents.server";
import { limitsFromRow } from "~/platform/database/funder-limits.server";
import { richTextOf } from "~/platform/markdown/rich-text.server";
import type { Ports } from "~/platform/ports.server";

export interface PublicCall {
  readonly slug: string;
  readonly title: string;
  readonly year: number;
  readonly state: Exclude<CallState, "draft">;
  /** For workshops: other sites and search engines are told nothing of it. */
  readonly isPractice: boolean;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly graceSeconds: number;
  readonly pillar: { readonly label: string; readonly tone: PillarTone } | null;
  readonly content: CallContent;
  /** The description, read from Markdown and made safe. */
  readonly description: readonly RichNode[];
  readonly funders: readonly {
    readonly name: string;
    readonly amount: Cents;
    readonly limits: FunderLimits;
  }[];
  readonly objectives: readonly { readonly code: string; readonly label: string }[];
  readonly criteria: readonly CriterionWords[];
  readonly grid: readonly { readonly code: string; readonly label: string; readonly weight: number }[];
  readonly documents: readonly { readonly type: string; readonly label: string; readonly why: string }[];
  readonly version: { readonly number: number; readonly publishedAt: Date; readonly changeNote: string };
}

/** A published call by its address, with everything that its page says; null when there is none. */
export async function findPublicCall({ db, now }: Ports, slug: string): Promise<PublicCall | null> {
  const call = await db.call.findFirst({
    where: { slug, publishedAt: { not: null } },
    select: {
      slug: true,
      code: true,
      title: true,
      opensAt: true,
      closesAt: true,
      graceSeconds: true,
      publishedAt: true,
      archivedAt: true,
      isPractice: true,
      campaign: { select: { year: true } },
      pillar: { select: { label: true, shortLabel: true, tone: true } },
      funders: {
        orderBy: { funder: { position: "asc" } },
        select: {
          minCents: true,
          maxCents: true,
          maxShare: true,
          funder: { select: { name: true } },
          envelope: { select: { amountCents: true } },
        },
      },
      objectives: {
        orderBy: { node: { code: "asc" } },
        select: { node: { select: { code: true, label: true } } },
      },
      currentVersion: {
        select: {
          number: true,
          content: true,
          rules: true,
          rubric: true,
          form: true,
          publishedAt: true,
          changeNote: true,
        },
      },
    },
  });
  const version = call?.currentVersion;
  if (!call || !version?.publishedAt) return null;
  const state = callStateAt(call, now());
  if (state === "draft") return null;
  const content = callContentSchema.parse(version.content);
  return {
    slug: call.slug,
    title: call.title,
    year: call.campaign.year,
    state,
    isPractice: call.isPractice,
    opensAt: call.opensAt,
    closesAt: call.closesAt,
    graceSeconds: call.graceSeconds,
    pillar: call.pillar && {
      label: call.pillar.shortLabel ?? call.pillar.label,
      tone: pillarTone(call.pillar.tone),
    },
    content,
    description: richTextOf(content.description),
    funders: call.funders.map(({ funder, envelope, ...limits }) => ({
      name: funder.name,
      amount: centsFromRow(envelope.amountCents),
      limits: limitsFromRow(limits),
    })),
    objectives: call.objectives.map(({ node }) => node),
    criteria: criteriaInWords(settingsOfCall(call, version.rules)),
    grid: rubricSchema
      .parse(version.rubric)
      .criteria.map(({ code, label, weight }) => ({ code, label, weight })),
    documents: documentsToJoin(version.form).filter(({ isRequiredByRule }) => isRequiredByRule),
    version: { number: version.number, publishedAt: version.publishedAt, changeNote: version.changeNote },
  };
}
