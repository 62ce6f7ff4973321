import type { SavedWords } from "~/features/applications/sections/saved-words";

/**
 * When the section was last saved, and by whom. The second line is for the script that saves while a person types:
 * empty until it has something to say, and then it stands in the place of the first.
 */
export function SavedLine({ saved }: { saved: SavedWords | null }) {
  return (
    <div className="saved-line">
      {saved ? (
        <p className="muted" data-saved-before>
          Enregistré le <time dateTime={saved.at}>{saved.words}</time> par {saved.by}.
        </p>
      ) : (
        <p className="muted" data-saved-before>
          Pas encore enregistré. Vous pouvez enregistrer sans avoir fini.
        </p>
      )}
      <p role="status" data-autosave-status />
    </div>
  );
}
