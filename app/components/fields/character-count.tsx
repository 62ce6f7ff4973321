/**
 * How much room is left in a text; `length` is null while nothing counts. Read out, politely, only from 90 % of
 * the limit: earlier it would talk over the typing.
 */
export function CharacterCount({ id, length, max }: { id: string; length: number | null; max: number }) {
  const words = countWords(length, max);
  const isClose = length !== null && length >= max * 0.9;
  return (
    <div className="character-count" data-over={(length ?? 0) > max || undefined}>
      <p id={id}>{words}</p>
      <p className="visually-hidden" role="status">
        {isClose ? words : ""}
      </p>
    </div>
  );
}

/** "Il reste 12 caractères", "3 caractères de trop", or the limit alone. */
export function countWords(length: number | null, max: number): string {
  if (length === null) return `${characters(max)} au plus`;
  return length <= max ? `Il reste ${characters(max - length)}` : `${characters(length - max)} de trop`;
}

const digits = new Intl.NumberFormat("fr-FR");

function characters(count: number): string {
  const number = digits.format(count).replaceAll("\u202F", "\u00A0");
  return `${number}\u00A0${count > 1 ? "caractères" : "caractère"}`;
}
