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
            <p className="voice-body">{message.body}</p>
          </article>
        </li>
      ))}
    </ol>
  );
}
