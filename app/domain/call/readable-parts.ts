import { sections } from "~/domain/application/sections";

/** What a criterion may read: a section, or one question of it, with its words. */
export function readableParts(
  extras: readonly { readonly name: string; readonly section: string; readonly label: string }[],
): readonly { readonly value: string; readonly label: string; readonly group: string }[] {
  return sections.flatMap(({ code, title, questions }) => {
    const added = extras.filter(({ section }) => section === code);
    const named = [...(questions as readonly { name: string; label: string }[]), ...added];
    return [
      { value: code, label: "Toute la rubrique", group: title },
      ...named.map(({ name, label }) => ({ value: `${code}.${name}`, label, group: title })),
    ];
  });
}
