import { typeset } from "~/domain/text/typography";
import { sizeInWords } from "~/domain/attachment/file-size";
import { DateTime } from "./date-time";
import { EmptyState } from "./empty-state";
import { setType } from "./set-type";

export interface ThreadMessage {
  id: string;
  author: string;
  /** Written by the service. */
  fromPortal: boolean;
  body: string;
  sentAt: Date;
  readAt: Date | null;
  /** The part of the dossier that it speaks of. */
  about?: { to: string; label: string } | undefined;
  files?: readonly ThreadFile[];
}

export interface ThreadFile {
  id: string;
  fileName: string;
  sizeBytes: number;
  scan: "pending" | "clean" | "infected" | "not_configured";
}

/** What was written on both sides, the oldest first. */
export function MessageThread({
  messages,
  side,
  empty,
}: {
  messages: readonly ThreadMessage[];
  side: "association" | "service";
  empty: string;
}) {
  if (messages.length === 0) return <EmptyState title="Aucun message">{empty}</EmptyState>;
  return (
    <ol className="thread" aria-label="Messages">
      {messages.map((message) => (
        <li key={message.id} data-own={message.fromPortal === (side === "service") || undefined}>
          <article aria-label={`Message de ${message.author}`}>
            <p className="voice-by">
              {message.author}
              {message.fromPortal ? " (service)" : " (association)"}, <DateTime at={message.sentAt} />
              {message.readAt ? ", lu" : ", pas encore lu"}
            </p>
            {message.about && (
              <p className="voice-by">
                {setType("À propos de : ")}
                <a href={message.about.to}>{setType(message.about.label)}</a>
              </p>
            )}
            <p className="voice-body">{typeset(message.body)}</p>
            {message.files && message.files.length > 0 && (
              <ul className="thread-files" aria-label="Fichiers joints">
                {message.files.map((file) => (
                  <li key={file.id}>
                    <FileOfMessage file={file} />
                  </li>
                ))}
              </ul>
            )}
          </article>
        </li>
      ))}
    </ol>
  );
}

function FileOfMessage({ file: { id, fileName, sizeBytes, scan } }: { file: ThreadFile }) {
  if (scan === "infected")
    return <>{setType(`${fileName} : écarté par l’antivirus, il n’est remis à personne`)}</>;
  if (scan === "pending")
    return <>{setType(`${fileName} : l’antivirus le vérifie, revenez dans une minute`)}</>;
  return (
    <>
      <a href={`/pieces/${id}`}>{fileName}</a> <span className="muted">({sizeInWords(sizeBytes)})</span>
    </>
  );
}
