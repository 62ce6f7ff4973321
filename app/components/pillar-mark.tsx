import type { PillarTone } from "~/domain/call/pillar-tone";
import { Icon } from "./icon";
import { setType } from "./set-type";

export type { PillarTone };

/** A pillar by its icon, its word and its colour, never the colour alone. */
export function PillarMark({ tone, label }: { tone: PillarTone; label: string }) {
  return (
    <span className="pillar-mark" data-pillar={tone}>
      <Icon name={tone} />
      {setType(label)}
    </span>
  );
}
