import type { HelpContact } from "./shell/shell-data";
import { errorWords } from "./error-words";
import { PageHeader } from "./page-header";
import { setType } from "./set-type";

export interface ErrorPageProps {
  status: number;
  /** What the rule that refused says, in French; the words of the status when it says nothing. */
  sentence?: string;
  requestId?: string;
  help?: HelpContact | null;
}

/** What happened, what is safe, what to do, and how to speak of it. */
export function ErrorPage({ status, sentence, requestId, help }: ErrorPageProps) {
  const words = errorWords(status);
  return (
    <div className="reading error-page">
      <PageHeader title={words.title} lead={sentence ?? words.what} />
      <p>{setType(words.safe)}</p>
      <ul>
        {words.next.map((next) => (
          <li key={next}>{setType(next)}</li>
        ))}
        {help && (
          <li>
            Appelez-nous au {help.phone.replaceAll(" ", "\u00A0")} ou écrivez à{" "}
            <a href={`mailto:${help.email}`}>{help.email}</a>.
          </li>
        )}
      </ul>
      <p>
        <a href="/">Aller à la page d’accueil</a>
      </p>
      {requestId && (
        <p className="muted">
          Référence à donner si vous nous écrivez{"\u00A0: "}
          <code>{requestId}</code>
        </p>
      )}
    </div>
  );
}
