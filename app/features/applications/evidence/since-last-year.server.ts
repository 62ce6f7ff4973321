import type { AnswersBySection } from "~/domain/application/form/assemble-input";
import type { Choices } from "~/domain/application/form/choices";
import { differences } from "~/domain/application/form/differences";
import { sections } from "~/domain/application/sections";
import { readAnswers } from "../assemble.server";

/** What a renewal says otherwise than the dossier that it renews. */
export interface SinceLastYear {
  readonly number: string;
  readonly year: number;
  readonly sections: readonly {
    readonly title: string;
    readonly changes: readonly { readonly label: string; readonly before: string; readonly now: string }[];
  }[];
}

/** What `changesSince` reads of the dossier that is renewed. */
export interface RenewedFrom {
  readonly number: string;
  readonly year: number;
  readonly sections: readonly { readonly code: string; readonly answers: unknown }[];
}

export function changesSince(
  renewed: RenewedFrom | null,
  now: AnswersBySection,
  choices: Choices,
): SinceLastYear | null {
  if (!renewed) return null;
  const before = readAnswers(renewed.sections);
  return {
    number: renewed.number,
    year: renewed.year,
    sections: sections
      .map((section) => ({
        title: section.title,
        changes: differences(
          section.parts(before[section.code] ?? {}, choices),
          section.parts(now[section.code] ?? {}, choices),
          null,
        ).map(({ label, theirs, yours }) => ({ label, before: theirs, now: yours })),
      }))
      .filter(({ changes }) => changes.length > 0),
  };
}
