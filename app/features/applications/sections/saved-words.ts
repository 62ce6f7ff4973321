import { instantInWords } from "~/domain/calendar/paris";

/** When something was saved and by whom, already worded: the words need a calendar that browsers should not load. */
export interface SavedWords {
  readonly at: string;
  readonly words: string;
  readonly by: string;
}

export function savedWords({ at, by }: { at: Date; by: string }): SavedWords {
  return { at: at.toISOString(), words: instantInWords(at), by };
}
