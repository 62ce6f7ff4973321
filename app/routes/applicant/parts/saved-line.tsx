import { DateTime } from "~/components/date-time";

/** When the section was last saved, and by whom. */
export function SavedLine({ saved }: { saved: { readonly at: string; readonly by: string } | null }) {
  if (!saved) return <p className="muted">Pas encore enregistré. Vous pouvez enregistrer sans avoir fini.</p>;
  return (
    <p className="muted">
      Enregistré le <DateTime at={new Date(saved.at)} /> par {saved.by}.
    </p>
  );
}
