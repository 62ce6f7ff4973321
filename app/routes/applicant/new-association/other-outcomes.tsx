import { ButtonLink } from "~/components/button";
import { Notice } from "~/components/notice";
import { dayInWords, type Day } from "~/domain/calendar/paris";

interface Ways {
  numero: string;
  searchAgain: string;
  byHand: string;
}

/** The directory does not know the number: check it first, then write the identity by hand. */
export function NotFound({ numero, searchAgain, byHand }: Ways) {
  return (
    <>
      <Notice tone="info" title="L’annuaire public ne connaît pas ce numéro">
        <p>
          Vérifiez-le d’abord&nbsp;: {numero}. Une association créée depuis peu peut y apparaître plus tard.
        </p>
      </Notice>
      <p>
        Si le numéro est juste, continuez en écrivant vous-même l’identité de l’association. Vous joindrez le
        récépissé de la préfecture ou l’avis de situation de l’Insee, et un agent la vérifiera. Vous pouvez
        commencer votre dossier sans attendre.
      </p>
      <div className="actions">
        <ButtonLink to={byHand}>Continuer à la main</ButtonLink>
        <ButtonLink to={searchAgain} kind="secondary">
          Corriger le numéro
        </ButtonLink>
      </div>
    </>
  );
}

/** The organisation asked that its data stay hidden: it says itself who it is. */
export function Hidden({ byHand }: Pick<Ways, "byHand">) {
  return (
    <>
      <Notice tone="info" title="Cette organisation a choisi de ne pas montrer ses données">
        <p>L’annuaire public connaît ce numéro, mais ne dit ni son nom ni son adresse.</p>
      </Notice>
      <p>Écrivez vous-même l’identité de l’association&nbsp;: un agent la vérifiera avec un document.</p>
      <div className="actions">
        <ButtonLink to={byHand}>Continuer à la main</ButtonLink>
      </div>
    </>
  );
}

/** The directory is down: nobody waits for it. */
export function DirectoryDown({ searchAgain, byHand }: Omit<Ways, "numero">) {
  return (
    <>
      <Notice tone="warning" title="L’annuaire public ne répond pas en ce moment">
        <p>Ce n’est pas votre faute, et cela ne vous arrête pas.</p>
      </Notice>
      <p>
        Continuez avec le numéro et le nom de l’association&nbsp;: le portail remplira le reste de lui-même
        dès que l’annuaire répondra.
      </p>
      <div className="actions">
        <ButtonLink to={byHand}>Continuer sans l’annuaire</ButtonLink>
        <ButtonLink to={searchAgain} kind="secondary">
          Réessayer
        </ButtonLink>
      </div>
    </>
  );
}

export function Closed({
  name,
  closedOn,
  searchAgain,
}: {
  name: string;
  closedOn: string | null;
  searchAgain: string;
}) {
  return (
    <>
      <Notice tone="warning" title={`${name} est fermée, d’après l’annuaire public`}>
        <p>
          {closedOn
            ? `Fermeture le ${dayInWords(closedOn as Day)}.`
            : "La date de fermeture n’est pas connue."}{" "}
          Une association fermée ne peut pas recevoir de subvention.
        </p>
      </Notice>
      <p>
        Si elle a seulement déménagé, elle a un nouveau numéro Siret&nbsp;: cherchez avec son numéro Siren,
        les 9 premiers chiffres. Si l’annuaire se trompe, faites corriger la fiche par l’Insee, puis revenez.
      </p>
      <div className="actions">
        <ButtonLink to={searchAgain}>Chercher un autre numéro</ButtonLink>
      </div>
    </>
  );
}

export function NotAnAssociation({ name, searchAgain }: { name: string; searchAgain: string }) {
  return (
    <>
      <Notice tone="warning" title={`${name} n’est pas une association`}>
        <p>
          D’après l’annuaire public, ce numéro est celui d’une société ou d’une autre organisation. Les appels
          du portail s’adressent aux associations.
        </p>
      </Notice>
      <div className="actions">
        <ButtonLink to={searchAgain}>Chercher un autre numéro</ButtonLink>
      </div>
    </>
  );
}
