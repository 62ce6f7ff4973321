import type { Actor } from "~/domain/access/actor";
import { formatAmount } from "~/domain/money/amount-text";
import { agreementForm, emptyForm, paymentForm, settleForm } from "~/features/awards/award-forms.schema";
import { prepareAgreement } from "~/features/awards/prepare-agreement.server";
import { recordPayment, type PaymentRefusal } from "~/features/awards/record-payment.server";
import { settleAward } from "~/features/awards/settle-award.server";
import { signForFunder, type SignRefusal } from "~/features/awards/sign-agreement.server";
import { askReport } from "~/features/reports/ask-report.server";
import type { FormRefusal } from "~/platform/forms/form-refusal";
import { checkForm, type PostedForm } from "~/platform/forms/read-form.server";
import type { Ports } from "~/platform/ports.server";

export type AwardAct =
  | { readonly kind: "unknown" }
  | { readonly kind: "not-found" }
  | { readonly kind: "form"; readonly refusal: FormRefusal }
  | { readonly kind: "refused"; readonly sentence: string; readonly field?: string }
  | { readonly kind: "done"; readonly sentence: string };

const stale = "Cette aide a changé entre-temps. Rechargez la page.";
const refused = (sentence: string, field?: string): AwardAct => ({
  kind: "refused",
  sentence,
  ...(field && { field }),
});
const done = (sentence: string): AwardAct => ({ kind: "done", sentence });

/** What the form named `posted.form` asks of the award. */
export async function actOnAward(
  ports: Ports,
  actor: Actor,
  awardId: string,
  posted: PostedForm,
): Promise<AwardAct> {
  switch (posted.form) {
    case "prepare": {
      const form = await checkForm(posted, agreementForm);
      if (!form.ok) return { kind: "form", refusal: form.refusal };
      const prepared = await prepareAgreement(ports, actor, { awardId, ...form.value });
      if (prepared.ok) return done(`L’acte ${prepared.value.number} est préparé.`);
      return prepared.refusal.code === "not-found"
        ? { kind: "not-found" }
        : refused("L’acte de cette aide est déjà préparé.");
    }
    case "sign": {
      const form = await checkForm(posted, emptyForm);
      if (!form.ok) return { kind: "form", refusal: form.refusal };
      const signed = await signForFunder(ports, actor, { awardId });
      return signed.ok
        ? done("L’acte est signé\u00A0: l’aide peut être versée.")
        : signatureRefused(signed.refusal);
    }
    case "pay": {
      const form = await checkForm(posted, paymentForm);
      if (!form.ok) return { kind: "form", refusal: form.refusal };
      const paid = await recordPayment(ports, actor, { awardId, ...form.value });
      return paid.ok
        ? done("Le versement est enregistré. L’association en est informée.")
        : paymentRefused(paid.refusal);
    }
    case "ask-report": {
      const form = await checkForm(posted, emptyForm);
      if (!form.ok) return { kind: "form", refusal: form.refusal };
      const asked = await askReport(ports, actor, { awardId });
      if (asked.ok) return done("Le bilan est demandé à l’association.");
      return asked.refusal.code === "not-found" ? { kind: "not-found" } : refused(stale);
    }
    case "settle": {
      const form = await checkForm(posted, settleForm);
      if (!form.ok) return { kind: "form", refusal: form.refusal };
      const settled = await settleAward(ports, actor, { awardId, ...form.value });
      if (settled.ok)
        return done(
          settled.value.isClosed ? "L’aide est soldée et le dossier est clos." : "L’aide est soldée.",
        );
      if (settled.refusal.code === "not-found") return { kind: "not-found" };
      if (settled.refusal.code !== "left-to-pay") return refused(stale);
      const left = formatAmount(settled.refusal.left);
      return refused(
        `Il reste ${left} à verser\u00A0: enregistrez le versement, ou dites pourquoi il n’aura pas lieu.`,
        "givenUpFor",
      );
    }
    default:
      return { kind: "unknown" };
  }
}

function signatureRefused({ code }: SignRefusal): AwardAct {
  switch (code) {
    case "not-found":
    case "not-prepared":
      return { kind: "not-found" };
    case "already-signed":
      return refused("L’acte est déjà signé.");
    case "association-first":
      return refused("L’association signe d’abord\u00A0: elle a reçu un courriel qui l’y invite.");
    case "changed-meanwhile":
      return refused(stale);
  }
}

function paymentRefused({ code }: PaymentRefusal): AwardAct {
  switch (code) {
    case "not-found":
      return { kind: "not-found" };
    case "not-signed":
      return refused("L’acte n’est pas signé\u00A0: rien ne peut être versé.");
    case "report-not-accepted":
      return refused("Le solde se verse une fois le bilan accepté.", "instalmentId");
    case "already-paid":
      return refused("Cette échéance est déjà payée.", "instalmentId");
    case "reference-taken":
      return refused(
        "Cette référence est déjà utilisée pour cette aide\u00A0: vérifiez le numéro du mandat.",
        "reference",
      );
    case "account-not-verified":
      return refused(
        "Le compte bancaire de l’association a changé après la signature\u00A0: vérifiez-le d’abord, dans «\u00A0Comptes bancaires à vérifier\u00A0».",
        "instalmentId",
      );
    case "above-award":
      return refused("Ce versement dépasserait l’aide accordée.", "instalmentId");
  }
}
