import { Actions, Button } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { Notice } from "~/components/notice";
import { PlainForm } from "~/components/plain-form";
import { typeset } from "~/domain/text/typography";
import type { PublicationView } from "~/features/publications/queries.server";

/** Where the letters stand: approved and how many have left, or who may approve them. */
export function ApproveLetters({
  publication,
}: {
  publication: NonNullable<PublicationView["publication"]>;
}) {
  const { id, approvedAt, isMine, hidden, letters } = publication;
  if (approvedAt) {
    const toSend = letters.filter(({ isMoot }) => !isMoot);
    const sent = toSend.filter(({ sentAt }) => sentAt).length;
    return (
      <Notice tone="success" title="Les lettres sont approuvées">
        <p>
          Approuvées le <DateTime at={approvedAt} />.{" "}
          {typeset(
            sent === toSend.length
              ? "Toutes sont envoyées."
              : `Envoyées : ${sent} sur ${toSend.length}. Le portail envoie les autres sans vous.`,
          )}
        </p>
      </Notice>
    );
  }
  if (isMine) return <Notice title="Une autre personne doit approuver ces lettres" />;
  if (hidden > 0)
    return (
      <Notice title="Une autre personne doit approuver ces lettres">
        Vous êtes lié à l’un des dossiers, ou vous vous en êtes déporté.
      </Notice>
    );
  return (
    <PlainForm form="approve">
      <input type="hidden" name="publicationId" value={id} />
      <Actions>
        <Button>Approuver et notifier</Button>
      </Actions>
    </PlainForm>
  );
}
