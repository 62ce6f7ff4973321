import type { Actor } from "~/domain/access/actor";
import { silenceRefusesOn } from "~/domain/submission/answer-date";
import { frozenFiles, type FrozenFile } from "~/domain/submission/frozen-file";
import type { Day } from "~/domain/calendar/paris";
import { applicationsOfOwn, applicationsWithin } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";

export interface ReceiptView {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly siret: string;
  readonly call: string;
  readonly isPractice: boolean;
  readonly receivedAt: string;
  readonly signatory: string;
  /** SHA-256 of what was deposited, in hexadecimal. */
  readonly inputSha256: string;
  readonly files: readonly FrozenFile[];
  readonly answerDueOn: Day;
}

/** The receipt of the first deposit: what was frozen then, whatever became of the dossier. */
export async function findReceipt(
  { db }: Pick<Ports, "db">,
  actor: Actor,
  number: string,
): Promise<ReceiptView | null> {
  const application = await db.application.findFirst({
    where: {
      number,
      OR: [applicationsOfOwn(actor, "application.read"), applicationsWithin(actor, "instruction.read")],
    },
    select: {
      title: true,
      association: { select: { name: true, siret: true } },
      call: { select: { title: true, isPractice: true } },
      submissions: {
        where: { ordinal: 1 },
        select: { submittedAt: true, signatoryName: true, inputSha256: true, files: true },
      },
    },
  });
  const deposit = application?.submissions[0];
  if (!application || !deposit) return null;
  return {
    number,
    title: application.title,
    association: application.association.name,
    siret: application.association.siret,
    call: application.call.title,
    isPractice: application.call.isPractice,
    receivedAt: deposit.submittedAt.toISOString(),
    signatory: deposit.signatoryName,
    inputSha256: Buffer.from(deposit.inputSha256).toString("hex"),
    files: frozenFiles.parse(deposit.files),
    answerDueOn: silenceRefusesOn(deposit.submittedAt),
  };
}
