import { Button } from "~/components/button";
import { PlainForm } from "~/components/plain-form";
import type { LastDecision } from "~/features/decisions/last-decision.server";

/** Takes back the last decision, until the session is closed: its envelopes get their money back. */
export function UndoLast({ last: { id, number } }: { last: LastDecision }) {
  return (
    <PlainForm form="undo" label="Dernière décision">
      <input type="hidden" name="decisionId" value={id} />
      <Button kind="danger">{`Annuler la dernière décision (dossier ${number})`}</Button>
    </PlainForm>
  );
}
