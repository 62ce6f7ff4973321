import { Actions, Button } from "~/components/button";
import { Notice } from "~/components/notice";
import { PlainForm } from "~/components/plain-form";
import { CompositionWarnings } from "./composition-facts";
import type { SessionView } from "~/features/committee/queries.server";

/** What can be done now with the session, by who is there to do it. */
export function SessionSteps({ session }: { session: SessionView }) {
  const { status, mine, present, quorum, items, undecided } = session;
  if (status === "planned" && mine.prepares) {
    return (
      <>
        <CompositionWarnings composition={session.composition} />
        <Step
          form="convene"
          label="Envoyer la convocation"
          isReady={items.length > 0}
          reason="Inscrivez d’abord un dossier à l’ordre du jour."
        />
      </>
    );
  }
  if (status === "convened" && mine.mandate === "chair") {
    const reason = `Quorum\u00A0: ${present} présents sur ${quorum} requis. Le secrétariat enregistre les présences.`;
    return <Step form="open" label="Ouvrir la séance" isReady={present >= quorum} reason={reason} />;
  }
  if (status === "in_session" && mine.mandate === "chair") {
    return (
      <Step
        form="close"
        label="Clore la séance"
        isReady={undecided === 0}
        reason={
          undecided === 1 ? "Il reste 1 dossier à décider." : `Il reste ${undecided} dossiers à décider.`
        }
      />
    );
  }
  if (status === "closed" && mine.mandate === "chair")
    return <Step form="approve-minutes" label="Approuver le relevé de décisions" isReady reason="" />;
  return null;
}

function Step({
  form,
  label,
  isReady,
  reason,
}: {
  form: string;
  label: string;
  isReady: boolean;
  reason: string;
}) {
  if (!isReady) return <Notice title={label}>{reason}</Notice>;
  return (
    <PlainForm form={form}>
      <Actions>
        <Button>{label}</Button>
      </Actions>
    </PlainForm>
  );
}
