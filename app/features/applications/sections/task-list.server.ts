import { sectionStateWords, type SectionState } from "~/domain/application/form/progress";
import { sectionPath } from "~/domain/application/form/paths";
import { groupTitles, sectionGroups } from "~/domain/application/form/section";
import { counted } from "~/domain/eligibility/wording";
import type { ApplicationForm, SectionOfForm } from "./queries.server";

export interface TaskView {
  readonly label: string;
  readonly to: string;
  readonly status: { readonly word: string; readonly tone: "plain" | "neutral" | "info" | "warning" };
  readonly hint?: string;
}

export interface TaskListView {
  readonly groups: readonly { readonly title: string; readonly tasks: readonly TaskView[] }[];
  /** Sections that are still to do. */
  readonly left: number;
  /** Their titles, in the order of the list. */
  readonly leftTitles: readonly string[];
  readonly done: number;
  /** About how long the rest takes, in words; null when nothing is left. */
  readonly timeLeft: string | null;
  readonly lastSaved: { readonly at: string; readonly by: string } | null;
  readonly isFirstVisit: boolean;
}

/** The tasks of a draft, in words; a section that someone else saved last says who. */
export function taskListOf(form: ApplicationForm): TaskListView {
  const asked = form.sections.filter(({ state }) => state !== "not_asked");
  const left = asked.filter(({ state }) => state !== "done");
  const saved = asked.flatMap((section) => (section.saved ? [section.saved] : []));
  const last = saved.sort((a, b) => b.at.getTime() - a.at.getTime())[0];
  return {
    groups: sectionGroups.map((group) => ({
      title: groupTitles[group],
      tasks: asked
        .filter(({ section }) => section.group === group)
        .map((section) => taskOf(form.number, section)),
    })),
    left: left.length,
    leftTitles: left.map(({ section }) => section.title),
    done: asked.length - left.length,
    timeLeft: left.length === 0 ? null : durationWords(left.map(minutesLeft)),
    lastSaved: last ? { at: last.at.toISOString(), by: last.by } : null,
    isFirstVisit: asked.every(({ version }) => version === 0),
  };
}

function taskOf(number: string, { section, state, missing, saved }: SectionOfForm): TaskView {
  return {
    label: section.title,
    to: sectionPath(number, section),
    status: { word: wordOf(state, missing), tone: sectionStateWords[state].tone },
    ...(saved && !saved.isOwn && state !== "not_started"
      ? { hint: `Dernière modification par ${saved.by}` }
      : {}),
  };
}

function wordOf(state: SectionState, missing: number): string {
  const { word } = sectionStateWords[state];
  if (state !== "in_progress") return word;
  return missing === 0 ? "À relire" : `${word}, ${counted(missing, "réponse")} à donner`;
}

/** A person needs about this long for what is missing; what is there is read again in a minute. */
function minutesLeft({ section, missing }: SectionOfForm): number {
  if (section.code === "budget") return missing === 0 ? 5 : 20;
  const long = section.questions.filter(({ kind }) => kind === "longtext" || kind === "rows").length;
  return 1 + Math.min(missing, long) * 4 + Math.max(0, missing - long) * 0.5;
}

function durationWords(minutes: readonly number[]): string {
  const total = Math.max(5, Math.round(minutes.reduce((sum, one) => sum + one, 0) / 5) * 5);
  const [hours, rest] = [Math.floor(total / 60), total % 60];
  if (hours === 0) return `${rest}\u00A0minutes`;
  const full = counted(hours, "heure");
  return rest === 0 ? full : `${full} ${rest}`;
}
