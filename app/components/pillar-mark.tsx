import { Icon } from "./icon";
import { setType } from "./set-type";

/** Colour and icon of a pillar, chosen where the pillar is set up. */
export const pillarTones = ["sante", "cadre", "emploi", "jeunesse", "neutral"] as const;
export type PillarTone = (typeof pillarTones)[number];

/** A pillar by its icon, its word and its colour, never the colour alone. */
export function PillarMark({ tone, label }: { tone: PillarTone; label: string }) {
  return (
    <span className="pillar-mark" data-pillar={tone}>
      <Icon name={tone} />
      {setType(label)}
    </span>
  );
}
