import type { LetterState } from "~/domain/delivery/attempt";
import { letterStateWords } from "~/domain/delivery/words";
import { StatusTag, type StatusTone } from "./status-tag";

const tones = { pending: "info", sent: "plain", dead: "danger" } satisfies Record<LetterState, StatusTone>;

export function LetterStateTag({ state }: { state: LetterState }) {
  return <StatusTag tone={tones[state]}>{letterStateWords[state]}</StatusTag>;
}
