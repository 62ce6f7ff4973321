import { Notice } from "~/components/notice";
import type { ReadOnly } from "~/features/applications/sections/queries.server";
import type { SectionView } from "~/features/applications/sections/section-answer";
import { ConflictNotice } from "./conflict-view";
import { readOnlyWords } from "./read-only-words";

/** What stands above the form: somebody else's change, a closed call, a text that came back, why it is only to read. */
export function SectionNotices({ view, readOnly }: { view: SectionView | null; readOnly: ReadOnly | null }) {
  return (
    <>
      {view?.isRestored && (
        <Notice tone="warning" role="status" title="Votre texte est revenu">
          Il n’avait pas encore été enregistré. Relisez-le, puis enregistrez.
        </Notice>
      )}
      {view?.conflict && <ConflictNotice conflict={view.conflict} />}
      {view?.closed && (
        <Notice tone="danger" role="alert" title={view.closed.title}>
          {view.closed.text}
        </Notice>
      )}
      {readOnly && !view?.closed && (
        <Notice title={readOnlyWords[readOnly].title}>{readOnlyWords[readOnly].text}</Notice>
      )}
    </>
  );
}
