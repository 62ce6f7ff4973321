import { hash, verify } from "@node-rs/argon2";

/** argon2id, 19 MiB, two passes: OWASP's floor, about 20 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

let nobody: Promise<string> | undefined;

/**
 * True when `password` is the one that was hashed. Without a hash, when nobody has that address, it takes as long
 * and is false: the time of the answer tells nothing.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID());
  const matches = await verify(passwordHash ?? (await nobody), password.normalize("NFC"));
  return matches && passwordHash !== null;
}
