const shape = /^([0-9]{5})([0-9]{5})([0-9A-Z]{11})([0-9]{2})$/;

/**
 * Whether the key of a French account number (bank 5, branch 5, account 11, key 2) is right:
 * 97 − (89 × bank + 15 × branch + 3 × account) mod 97, letters of the account read as digits.
 * Source: Comité français d'organisation et de normalisation bancaires, relevé d'identité bancaire.
 */
export function isRib(accountNumber: string): boolean {
  const parts = shape.exec(accountNumber);
  if (!parts) return false;
  const [, bank = "", branch = "", account = "", key = ""] = parts;
  const weighted = 89 * Number(bank) + 15 * Number(branch) + 3 * accountModulo97(account);
  return 97 - (weighted % 97) === Number(key);
}

function accountModulo97(account: string): number {
  let remainder = 0;
  for (let index = 0; index < account.length; index += 1) {
    remainder = (remainder * 10 + ribDigit(account.charCodeAt(index))) % 97;
  }
  return remainder;
}

/** A and J are 1, B, K and S are 2 … I, R and Z are 9: the third row starts at S with 2. */
function ribDigit(unit: number): number {
  if (unit < 65) return unit - 48;
  const rank = unit - 65;
  return rank < 18 ? (rank % 9) + 1 : rank - 16;
}
