const combiningMarks = /\p{M}/gu;
const neitherLetterNorDigit = /[^\p{L}0-9]/gu;

/** Whether an account is in the name of the association: case, accents, ligatures, spaces and signs aside. */
export function sameHolder(holder: string, association: string): boolean {
  return holder === association || essentialName(holder) === essentialName(association);
}

function essentialName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(combiningMarks, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(neitherLetterNorDigit, "");
}
