import { json } from "@remix-run/node";
import { provenAt } from "~/features/accounts/proven-at.server";
import { bankAnswerForm, bankForm } from "~/features/associations/bank/bank-forms.schema";
import {
  proposeBankDetails,
  type BankProposalRefusal,
} from "~/features/associations/bank/propose-bank-details.server";
import {
  confirmBankDetails,
  refuseBankDetails,
  type BankAnswerRefusal,
} from "~/features/associations/bank/settle-bank-details.server";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest, conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import type { CurrentSession } from "~/platform/session/current-session.server";

interface Asked {
  readonly session: CurrentSession;
  readonly associationId: string;
  readonly posted: PostedForm;
}

const pageOf = (associationId: string) => `/associations/${associationId}/compte-bancaire`;

/** As typed, but for the password. */
function withoutPassword({ form, values }: PostedForm): PostedForm {
  const { password: _password, ...typed } = values;
  return { form, values: typed };
}

const fieldOf = { "same-account": "iban", "already-waiting": "iban" } as const;

const proposalSentences = {
  "same-account": "Ce sont déjà les coordonnées de l’association\u00A0: rien n’est à changer.",
  "already-waiting": "Un changement attend déjà sa confirmation. Rechargez la page pour le voir.",
} as const satisfies Record<Exclude<BankProposalRefusal["code"], "not-found" | "confirm-first">, string>;

export async function answerProposal({ session, associationId, posted }: Asked) {
  const typed = withoutPassword(posted);
  const form = await checkForm(posted, bankForm);
  if (!form.ok) return json({ ...form.refusal, ...typed }, { status: 422 });
  const { password, ...account } = form.value;
  const proven = await provenAt(session, password);
  if (!proven.ok) return json({ ...typed, errors: [proven.error] }, { status: proven.status });
  const { confirmedAt } = proven;
  const proposed = await proposeBankDetails(ports(), session.actor, {
    associationId,
    ...account,
    confirmedAt,
  });
  if (proposed.ok)
    return redirectWithFlash(
      pageOf(associationId),
      "Le changement est demandé. Rien ne change avant la confirmation d’une seconde personne.",
    );
  const { code } = proposed.refusal;
  if (code === "not-found" || code === "confirm-first") notFound();
  return json(
    { ...typed, errors: [{ name: fieldOf[code], message: proposalSentences[code] }] },
    { status: 409 },
  );
}

export async function answerConfirmation({ session, associationId, posted }: Asked) {
  const form = await checkForm(posted, bankAnswerForm);
  if (!form.ok) return json({ ...form.refusal, ...withoutPassword(posted) }, { status: 422 });
  const proven = await provenAt(session, form.value.password);
  if (!proven.ok)
    return json({ ...withoutPassword(posted), errors: [proven.error] }, { status: proven.status });
  const { confirmedAt } = proven;
  const { detailsId } = form.value;
  const confirmed = await confirmBankDetails(ports(), session.actor, {
    associationId,
    detailsId,
    confirmedAt,
  });
  if (confirmed.ok)
    return redirectWithFlash(
      pageOf(associationId),
      "Le compte est confirmé. Tous les membres en sont prévenus.",
    );
  return refused(confirmed.refusal);
}

export async function answerRefusal({ session, associationId, posted }: Asked) {
  const form = await checkForm(posted, bankAnswerForm);
  if (!form.ok) return badRequest(form.refusal.errors[0]?.message);
  const { detailsId } = form.value;
  const answered = await refuseBankDetails(ports(), session.actor, { associationId, detailsId });
  if (answered.ok)
    return redirectWithFlash(pageOf(associationId), "Le changement est écarté. Rien n’a changé.");
  return refused(answered.refusal);
}

function refused({ code }: BankAnswerRefusal): never {
  switch (code) {
    case "not-found":
    case "confirm-first":
      return notFound();
    case "own-proposal":
      return conflict("Vous avez demandé ce changement\u00A0: une autre personne doit le confirmer.");
    case "for-a-member":
      return conflict(
        "Une autre personne de l’association peut confirmer ce changement\u00A0: c’est à elle de le faire.",
      );
    case "settled":
      return conflict("Quelqu’un a déjà répondu à ce changement. Rechargez la page.");
  }
}
