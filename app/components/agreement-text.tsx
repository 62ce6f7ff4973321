import { DateTime } from "./date-time";
import { moneyWords } from "./money";
import { SummaryList } from "./summary-list";
import type { AgreementBody } from "~/domain/award/agreement-body";
import { cents } from "~/domain/money/cents";
import { typeset } from "~/domain/text/typography";

const titles = { agreement: "Convention", award_order: "Arrêté attributif" } as const;
const conditionWords = { signature: "à la signature", report: "après acceptation du bilan" } as const;

export interface ReadableAgreement {
  body: AgreementBody;
  signatorySignedAt: Date | null;
  signatory: string | null;
  funderSignedAt: Date | null;
}

/** The act in full, as it was frozen: what both parties commit to. */
export function AgreementText({ agreement }: { agreement: ReadableAgreement }) {
  const { body, signatorySignedAt, signatory, funderSignedAt } = agreement;
  return (
    <section aria-labelledby="acte">
      <h2 id="acte">
        {titles[body.kind]} {body.number}
      </h2>
      <SummaryList
        rows={[
          { term: "Financeur", value: body.funder },
          { term: "Bénéficiaire", value: `${body.association}, Siret ${body.siret}` },
          { term: "Objet", value: `${body.title} (dossier ${body.application}, ${body.call})` },
          { term: "Montant", value: moneyWords(cents(body.amountCents)) },
          ...(body.conditions ? [{ term: "Conditions", value: body.conditions }] : []),
          ...body.schedule.map(({ label, amountCents, condition }) => ({
            term: label,
            value: `${moneyWords(cents(amountCents))}, ${conditionWords[condition]}`,
          })),
        ]}
      />
      <h3>Engagements</h3>
      <ol>
        <li>
          {typeset(
            "L’association mène l’action décrite dans son dossier et affecte la subvention à cette seule action.",
          )}
        </li>
        <li>
          {typeset(
            "Elle remet un bilan et un compte rendu financier dans les six mois qui suivent la fin de l’exercice (loi du 12 avril 2000, article 10).",
          )}
        </li>
        <li>
          {typeset("Elle tient ses comptes à disposition et accepte le contrôle de l’emploi des fonds.")}
        </li>
        <li>{typeset("Elle respecte le contrat d’engagement républicain (article 10-1 de la même loi).")}</li>
        <li>
          {typeset(
            "Une somme non employée, ou employée à autre chose, peut être redemandée après échange contradictoire.",
          )}
        </li>
        <li>
          {typeset(
            "Le financeur verse l’aide selon l’échéancier, dans les soixante jours du fait qui la déclenche.",
          )}
        </li>
      </ol>
      <SummaryList
        rows={[
          ...(body.kind === "agreement"
            ? [
                {
                  term: "Signature de l’association",
                  value: signatorySignedAt ? <Signed by={signatory} at={signatorySignedAt} /> : "En attente",
                },
              ]
            : []),
          {
            term: "Signature du financeur",
            value: funderSignedAt ? <Signed by={body.funder} at={funderSignedAt} /> : "En attente",
          },
        ]}
      />
    </section>
  );
}

function Signed({ by, at }: { by: string | null; at: Date }) {
  return (
    <>
      {by}, le <DateTime at={at} />
    </>
  );
}
