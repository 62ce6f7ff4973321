const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:)])/;

/** Plain text with its line breaks, its addresses turned into links. */
export function LinkedText({ text }: { text: string }) {
  return (
    <div className="mail-text">
      {text.split(address).map((part, index) =>
        address.test(part) ? (
          <a key={index} href={part} rel="noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
