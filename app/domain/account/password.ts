import { normaliseForComparison } from "./comparison";
import { commonPasswords } from "./common-passwords";

const shortestPassword = 15;
/** Longer ones cost the server time and protect no better. */
export const longestPassword = 200;

export interface PasswordOwner {
  readonly email: string;
  readonly firstName?: string;
  readonly lastName?: string;
}

/**
 * Why the password is not accepted, as a sentence, or null.
 *
 * Length counts, not composition (OWASP ASVS 5.0, 6.2): any character, spaces included, and no forced renewal.
 */
export function passwordWeakness(password: string, owner: PasswordOwner): string | null {
  const length = [...password].length;
  if (length < shortestPassword)
    return `Choisissez un mot de passe d’au moins ${shortestPassword} caractères, par exemple quatre mots sans rapport entre eux. Le vôtre en compte ${length}.`;
  if (length > longestPassword) return `Choisissez un mot de passe d’au plus ${longestPassword} caractères.`;
  const plain = normaliseForComparison(password);
  if (new Set(plain).size < 5)
    return "Ce mot de passe répète toujours les mêmes caractères : choisissez-en un plus varié.";
  if (commonPasswords.some((common) => isMadeOf(plain, common)))
    return "Ce mot de passe est trop courant : choisissez quatre mots sans rapport entre eux.";
  if (ownWords(owner).some((word) => isMadeOf(plain, word)))
    return "Ce mot de passe reprend votre nom ou votre adresse : choisissez autre chose.";
  return null;
}

/** True when the password is `word` repeated or barely dressed up. */
function isMadeOf(password: string, word: string): boolean {
  return (
    word.length >= 4 &&
    password.replaceAll(word, "").replace(/\d+/g, "").length < 4 &&
    password.includes(word)
  );
}

function ownWords({ email, firstName = "", lastName = "" }: PasswordOwner): readonly string[] {
  const [mailbox = ""] = email.split("@");
  return [email, mailbox, firstName, lastName, `${firstName}${lastName}`, `${lastName}${firstName}`].map(
    normaliseForComparison,
  );
}
