import { ButtonLink } from "~/components/button";
import { Notice } from "~/components/notice";
import { SummaryList } from "~/components/summary-list";
import { shortFingerprint } from "~/domain/submission/fingerprint";
import type { VerdictView } from "~/features/instruction/verdict/queries.server";
import type { Verification } from "~/features/instruction/verdict/verify-verdict.server";
import { useDossierAddress } from "../parts/use-dossier-address";

/** The verdict reached again from what was kept with it, on demand. */
export function VerificationResult({
  number,
  seals,
  verification,
}: {
  number: string;
  seals: VerdictView["seals"];
  verification: Verification | null;
}) {
  const address = useDossierAddress(number);
  return (
    <section aria-labelledby="verification">
      <h2 id="verification">Vérification</h2>
      <p>
        Le portail garde le dossier tel qu’il a été jugé, les réglages de l’appel et la version de chaque
        règle. Il peut donc refaire le calcul à tout moment et comparer, au caractère près.
      </p>
      <SummaryList
        rows={[
          { term: "Empreinte du dossier jugé", value: shortFingerprint(seals.input) },
          { term: "Empreinte du verdict", value: seals.verdict ? shortFingerprint(seals.verdict) : "aucune" },
        ]}
      />
      {verification ? (
        <Outcome verification={verification} />
      ) : (
        <ButtonLink kind="secondary" to={`${address("verdict", { verifier: "oui" })}#verification`}>
          Vérifier le verdict
        </ButtonLink>
      )}
    </section>
  );
}

function Outcome({ verification }: { verification: Verification }) {
  switch (verification.state) {
    case "identical":
      return (
        <Notice tone="success" title="Verdict vérifié">
          Recalculé à l’instant avec les mêmes règles sur le même dossier : identique au caractère près, et
          les empreintes sont intactes.
        </Notice>
      );
    case "different":
      return (
        <Notice tone="warning" title="Le calcul ne donne plus le même verdict">
          {`Constats qui diffèrent : ${verification.criteria.join(", ") || "le verdict d’ensemble"}. Prévenez l’administration du portail : une règle a changé sans changer de version.`}
        </Notice>
      );
    case "unknown-version":
      return (
        <Notice tone="warning" title="Une règle de l’époque n’existe plus">
          {`Le verdict ne peut pas être recalculé (${verification.sentence}). Prévenez l’administration du portail.`}
        </Notice>
      );
    case "broken-seal":
      return (
        <Notice tone="warning" title="Une empreinte ne correspond plus">
          {verification.of === "input"
            ? "Le dossier conservé n’est plus celui qui a été jugé. Prévenez l’administration du portail."
            : "Le verdict conservé n’est plus celui qui a été rendu. Prévenez l’administration du portail."}
        </Notice>
      );
    case "no-terms":
      return (
        <Notice title="Ce verdict ne peut pas être recalculé">
          Il date d’avant que le portail garde les réglages avec chaque verdict.
        </Notice>
      );
  }
}
