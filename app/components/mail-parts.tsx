import { LinkedText } from "./linked-text";

interface MailPartsProps {
  text: string;
  /** Page that answers the HTML part with a policy of its own; null when there is none. */
  htmlAt: string | null;
  subject: string;
}

/** Both parts of a letter. The HTML is shown in a frame that may run nothing and reach nothing. */
export function MailParts({ text, htmlAt, subject }: MailPartsProps) {
  return (
    <>
      {htmlAt && (
        <section aria-labelledby="version-html">
          <h2 id="version-html">Version mise en forme</h2>
          <iframe
            className="mail-frame"
            title={`Version mise en forme du courriel «\u00A0${subject}\u00A0»`}
            src={htmlAt}
            sandbox="allow-top-navigation-by-user-activation"
          />
        </section>
      )}
      <section aria-labelledby="version-texte">
        <h2 id="version-texte">Version texte</h2>
        <LinkedText text={text} />
      </section>
    </>
  );
}
