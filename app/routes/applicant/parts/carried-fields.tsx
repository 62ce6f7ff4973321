import type { SectionView } from "~/features/applications/sections/section-answer";

/** What the form of a section carries for itself: the version that was seen, and which page this is. */
export interface Carried {
  readonly version: number;
  readonly pageKey: string;
  /** Marks of the answers as the page showed them first. */
  readonly seen: string;
}

export function CarriedFields({ version, pageKey, seen, view }: Carried & { view: SectionView | null }) {
  return (
    <>
      <input type="hidden" name="_version" value={view?.version ?? version} />
      <input type="hidden" name="_page" value={view?.editor?.key ?? pageKey} />
      <input type="hidden" name="_turn" value={(view?.editor?.turn ?? 0) + 1} />
      <input type="hidden" name="_seen" value={view?.seen ?? seen} />
      {view?.conflict && <input type="hidden" name="_theirs" value={view.conflict.theirs} />}
    </>
  );
}
