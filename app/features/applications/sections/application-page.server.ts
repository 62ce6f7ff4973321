import type { Actor } from "~/domain/access/actor";
import type { Ports } from "~/platform/ports.server";
import { findDraftEligibility, type EligibilityView } from "../eligibility/queries.server";
import { findApplicationForm, type ReadOnly } from "./queries.server";
import { taskListOf, type TaskListView } from "./task-list.server";
import { findTracker, type TrackerView } from "./tracker.server";

interface Common {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly call: { readonly title: string; readonly slug: string; readonly closesAt: string };
  readonly now: string;
}

export interface DraftPage extends Common {
  readonly kind: "draft";
  readonly readOnly: ReadOnly | null;
  readonly tasks: TaskListView;
  readonly fileCount: number;
  readonly eligibility: EligibilityView | null;
}

export interface SentPage extends Common {
  readonly kind: "sent";
  readonly tracker: TrackerView;
}

/** The page of a dossier: its tasks while it is a draft, its follow-up from then on. */
export async function findApplicationPage(
  ports: Ports,
  actor: Actor,
  number: string,
): Promise<DraftPage | SentPage | null> {
  const form = await findApplicationForm(ports, actor, number);
  if (!form) return null;
  const { title, association, call, status, readOnly, fileCount } = form;
  const common = {
    number,
    title,
    association,
    call: { title: call.title, slug: call.slug, closesAt: call.closesAt.toISOString() },
    now: ports.now().toISOString(),
  };
  if (status === "draft") {
    const eligibility = readOnly === null ? await findDraftEligibility(ports, form) : null;
    return { kind: "draft", ...common, readOnly, tasks: taskListOf(form), fileCount, eligibility };
  }
  const tracker = await findTracker(ports, actor, number);
  return tracker && { kind: "sent", ...common, tracker };
}
