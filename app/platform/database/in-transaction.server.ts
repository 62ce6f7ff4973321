import type { Db, Tx } from "./database.server";

/** Carries a refusal out of a transaction that must leave no trace. */
class RolledBack<Answer> extends Error {
  constructor(readonly answer: Answer) {
    super("refused");
  }
}

/** Runs a command's transaction; a refusal rolls back whatever was written before it. */
export async function inTransaction<Answer extends { readonly ok: boolean }>(
  db: Db,
  run: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await db.$transaction(async (tx) => {
      const answer = await run(tx);
      if (!answer.ok) throw new RolledBack(answer);
      return answer;
    });
  } catch (error) {
    if (error instanceof RolledBack) return (error as RolledBack<Answer>).answer;
    throw error;
  }
}
