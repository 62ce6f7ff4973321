import { Icon } from "~/components/icon";
import { setType } from "~/components/set-type";
import type { ListName } from "~/features/instruction/inbox/list-name";

interface DossierTurnProps {
  /** The list that is walked; null for every dossier, as they were deposited. */
  name: ListName | null;
  previous: string | null;
  next: string | null;
}

/** The dossiers before and after this one, and in which list. */
export function DossierTurn({ name, previous, next }: DossierTurnProps) {
  const list = name ? `de la liste «\u00A0${name.filters}\u00A0»` : "dans l’ordre des dépôts";
  return (
    <nav className="dossier-turn" aria-label={name ? `Dossiers ${list}` : `Dossiers, ${list}`}>
      <p className="muted">
        {setType(name ? `Liste «\u00A0${name.filters}\u00A0», ${name.order}.` : "Dans l’ordre des dépôts.")}
        {endWords(previous, next)}
      </p>
      <div className="dossier-turn-links">
        {previous && (
          <a href={previous} rel="prev">
            <Icon name="arrow-left" />
            <span>
              Dossier précédent<span className="visually-hidden">{` ${list}`}</span>
            </span>
          </a>
        )}
        {next && (
          <a href={next} rel="next">
            <span>
              Dossier suivant<span className="visually-hidden">{` ${list}`}</span>
            </span>
            <Icon name="arrow-right" />
          </a>
        )}
      </div>
    </nav>
  );
}

function endWords(previous: string | null, next: string | null): string {
  if (!previous && !next) return " Aucun autre dossier.";
  if (!previous) return " Premier dossier.";
  return next ? "" : " Dernier dossier.";
}
