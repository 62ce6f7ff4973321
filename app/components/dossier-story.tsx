import type { ReactNode } from "react";
import { DateTime } from "./date-time";
import { EmptyState } from "./empty-state";
import { Notice } from "./notice";
import { setType } from "./set-type";

export interface ToldChapter {
  sentence: string;
  details: readonly string[];
  at: Date;
  position: number;
  hash: string;
}

/** The story of a dossier, from its first act to its last, each with the line of the log that proves it. */
export function DossierStory({ chapters, isWhole }: { chapters: readonly ToldChapter[]; isWhole: boolean }) {
  if (chapters.length === 0)
    return (
      <EmptyState title="L’histoire commence au dépôt">
        Un brouillon n’a pas encore d’histoire : elle s’écrit à partir de l’envoi du dossier.
      </EmptyState>
    );
  return (
    <>
      {isWhole ? (
        <Notice tone="success" title="Ce récit correspond au journal, à la lettre près.">
          Chaque étape renvoie à la ligne du journal qui la prouve.
        </Notice>
      ) : (
        <Notice tone="danger" title="Ce récit ne correspond plus au journal.">
          Une information a été modifiée après coup. Signalez-le à l’administration du portail.
        </Notice>
      )}
      <ol className="story">
        {chapters.map((chapter) => (
          <li key={chapter.position}>
            <StoryChapter {...chapter} />
          </li>
        ))}
      </ol>
    </>
  );
}

function StoryChapter({ sentence, details, at, position, hash }: ToldChapter): ReactNode {
  return (
    <>
      <p className="story-date">
        <DateTime at={at} />
      </p>
      <p className="story-sentence">{setType(sentence)}</p>
      {details.length > 0 && (
        <ul className="story-details">
          {details.map((detail) => (
            <li key={detail}>{setType(detail)}</li>
          ))}
        </ul>
      )}
      <p className="story-proof">
        {setType(`Ligne n° ${position} du journal, empreinte `)}
        <code className="fingerprint">{hash.slice(0, 16)}</code>
      </p>
    </>
  );
}
