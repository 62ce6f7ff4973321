import type { Actor } from "~/domain/access/actor";
import { instantInWords } from "~/domain/calendar/paris";
import { record } from "~/platform/journal/record.server";
import type { Ports } from "~/platform/ports.server";

/** Sends a test letter to the person who asks; once a minute, however often the button is pressed. */
export async function sendTestLetter({ db, now }: Ports, actor: Actor): Promise<void> {
  const at = now();
  const askedAt = instantInWords(at);
  await db.$transaction((tx) =>
    record(tx, {
      at,
      event: "letter.test-asked",
      actor,
      subject: { type: "user", id: actor.userId },
      emails: [
        {
          kind: "operations.delivery-test",
          payload: { email: actor.email, askedAt },
          dedupe: `${actor.userId}:${at.toISOString().slice(0, 16)}`,
        },
      ],
    }),
  );
}
