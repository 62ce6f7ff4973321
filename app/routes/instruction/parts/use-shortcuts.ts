import { useEffect, type RefObject } from "react";

export interface ShortcutTargets {
  /** Grid whose criteria take the digits; null when the page has none to fill. */
  readonly grid: RefObject<HTMLFormElement>;
  readonly previous: string | null;
  readonly next: string | null;
  readonly messages: string;
  readonly complement: string | null;
}

/** What each key does, for the list that the page shows. */
export const shortcutWords = [
  ["0 à 4", "noter le critère en cours et passer au suivant"],
  ["Tab, Maj + Tab", "critère suivant, critère précédent"],
  ["e", "lire la réponse liée au critère"],
  ["j, k", "dossier suivant, dossier précédent"],
  ["n", "écrire une note interne"],
  ["m", "écrire un message à l’association"],
  ["d", "demander un complément"],
  ["Ctrl + Entrée", "enregistrer et passer au dossier suivant"],
  ["?", "ouvrir cette liste"],
] as const;

const digit = /^(?:Digit|Numpad)([0-4])$/;

/**
 * Single keys for who scores all day. Digits are read by their place on the keyboard (`event.code`), because the
 * top row of a French one sends `é` for 2. Nothing fires while a text is being typed, nor once turned off.
 */
export function useShortcuts(isOn: boolean, targets: ShortcutTargets): void {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const { grid } = targets;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        grid.current?.querySelector<HTMLButtonElement>('button[value="next"]')?.click();
        return;
      }
      if (event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      const mark = digit.exec(event.code)?.[1];
      if (mark !== undefined && grid.current) {
        event.preventDefault();
        score(grid.current, mark);
      } else if (act(event.key, targets)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn, targets]);
}

function act(key: string, { grid, previous, next, messages, complement }: ShortcutTargets): boolean {
  const go = (to: string | null) => {
    if (to !== null) window.location.assign(to);
    return to !== null;
  };
  switch (key) {
    case "j":
      return go(next);
    case "k":
      return go(previous);
    case "m":
      return go(messages);
    case "d":
      return go(complement);
    case "n":
      return focusOn(document.getElementById("note-body"));
    case "e": {
      const link =
        grid.current && currentCriterion(grid.current)?.querySelector<HTMLElement>(".evidence-link");
      link?.click();
      return Boolean(link);
    }
    case "?": {
      const list = document.getElementById("raccourcis") as HTMLDetailsElement | null;
      if (list) list.open = !list.open;
      return focusOn(list?.querySelector("summary"));
    }
    default:
      return false;
  }
}

function score(grid: HTMLFormElement, mark: string): void {
  const criteria = [...grid.querySelectorAll<HTMLElement>(".criterion")];
  const current = currentCriterion(grid);
  const radio = current?.querySelector<HTMLInputElement>(`input[type="radio"][value="${mark}"]`);
  if (!current || !radio) return;
  if (!radio.checked) radio.click();
  const following = criteria[criteria.indexOf(current) + 1];
  focusOn(following ? radioOf(following) : grid.querySelector<HTMLElement>('button[value="next"]'));
}

/** The criterion that holds the focus, else the first one without a mark, else the first. */
function currentCriterion(grid: HTMLFormElement): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>(".criterion");
  if (focused && grid.contains(focused)) return focused;
  const criteria = [...grid.querySelectorAll<HTMLElement>(".criterion")];
  return criteria.find((one) => !one.querySelector("input:checked")) ?? criteria[0] ?? null;
}

function radioOf(criterion: HTMLElement): HTMLElement | null {
  return (
    criterion.querySelector<HTMLElement>("input:checked") ??
    criterion.querySelector<HTMLElement>('input[type="radio"]')
  );
}

function focusOn(element: HTMLElement | null | undefined): boolean {
  if (!element) return false;
  element.focus();
  element.scrollIntoView({ block: "nearest" });
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement && !["radio", "checkbox", "button", "submit"].includes(target.type)
  );
}
