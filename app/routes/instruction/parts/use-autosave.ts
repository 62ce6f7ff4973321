import { useMemo, useState, type RefObject } from "react";
import type { ScoreAnswer } from "./score-answer";

export interface Autosave {
  /** Read out politely, and shown at the end of the grid. */
  readonly line: string;
  /** What went wrong, by criterion. */
  readonly faults: Readonly<Record<string, string>>;
  /** Saves the mark of a criterion as it stands in the form. */
  save(criterion: string): void;
  /** Resolves when what is under way has ended; null when nothing is. */
  settled(): Promise<void> | null;
}

const retryMs = 10_000;

/** Saves each mark by itself, one request at a time for a criterion, and never fails in silence. */
export function useAutosave(form: RefObject<HTMLFormElement>, url: string): Autosave {
  const [line, setLine] = useState("");
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const queue = useMemo(
    () =>
      openQueue(form, url, (criterion, fault, words) => {
        setLine(words);
        setFaults(({ [criterion]: _mended, ...others }) =>
          fault === undefined ? others : { ...others, [criterion]: fault },
        );
      }),
    [form, url],
  );
  return { line, faults, ...queue };
}

type Tell = (criterion: string, fault: string | undefined, line: string) => void;

function openQueue(form: RefObject<HTMLFormElement>, url: string, tell: Tell) {
  const underWay = new Map<string, Promise<void>>();
  async function send(criterion: string): Promise<void> {
    const fields = form.current && fieldsOf(form.current, criterion);
    if (!fields) return;
    try {
      const answer = await readAnswer(await fetch(url, { method: "POST", body: fields.body }));
      if (answer.version !== undefined) fields.seen.value = String(answer.version);
      tell(criterion, answer.sentence, answer.sentence ?? `Enregistré à ${clockNow()}`);
    } catch {
      const words =
        "Pas encore enregistré\u00A0: la connexion est coupée. Nouvel essai dans 10\u00A0secondes.";
      tell(criterion, undefined, words);
      setTimeout(() => save(criterion), retryMs);
    }
  }
  function save(criterion: string): void {
    const before = underWay.get(criterion) ?? Promise.resolve();
    const sending = before
      .then(() => send(criterion))
      .then(() => {
        if (underWay.get(criterion) === sending) underWay.delete(criterion);
      });
    underWay.set(criterion, sending);
  }
  function settled(): Promise<void> | null {
    return underWay.size === 0 ? null : Promise.all(underWay.values()).then(() => {});
  }
  return { save, settled };
}

/** What is posted for one criterion; null while it has no mark. */
function fieldsOf(form: HTMLFormElement, criterion: string) {
  const data = new FormData(form);
  const value = data.get(`marks.${criterion}`);
  const seen = form.elements.namedItem(`seen.${criterion}`);
  if (typeof value !== "string" || !(seen instanceof HTMLInputElement)) return null;
  const body = new URLSearchParams({
    funderId: String(data.get("funderId")),
    criterion,
    value,
    rationale: String(data.get(`rationales.${criterion}`) ?? ""),
    seen: seen.value,
  });
  return { body, seen };
}

async function readAnswer(response: Response): Promise<{ version?: number; sentence?: string }> {
  const isJson = response.headers.get("Content-Type")?.includes("json");
  if (response.redirected || !isJson)
    return {
      sentence:
        "Votre session est fermée\u00A0: reconnectez-vous dans un autre onglet, puis choisissez à nouveau. Vos notes restent sur cette page.",
    };
  const answer = (await response.json()) as ScoreAnswer;
  if (answer.kind === "saved") return { version: answer.version };
  return { sentence: answer.sentence, ...(answer.version !== undefined && { version: answer.version }) };
}

function clockNow(): string {
  const now = new Date();
  return `${now.getHours()}\u00A0h\u00A0${String(now.getMinutes()).padStart(2, "0")}`;
}
