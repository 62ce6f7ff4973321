import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AgreementText } from "~/components/agreement-text";
import { AwardLedger } from "~/components/award-ledger";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkbox } from "~/components/fields/checkboxes";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { mayEver } from "~/domain/access/policy";
import { signForm } from "~/features/awards/award-forms.schema";
import { findOwnAward } from "~/features/awards/queries.server";
import { signForAssociation } from "~/features/awards/sign-agreement.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Convention – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const number = params.number!;
  const awardId = pathIdentifier(params.awardId);
  const award = await findOwnAward(ports(), actor, { number, awardId });
  if (!award?.agreement) notFound();
  return { award, agreement: award.agreement, maySign: mayEver(actor, "agreement.sign") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "agreement.sign");
  const number = params.number!;
  const awardId = pathIdentifier(params.awardId);
  if (!(await findOwnAward(ports(), actor, { number, awardId }))) notFound();
  const form = await readForm(request, signForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const signed = await signForAssociation(ports(), actor, { awardId });
  if (!signed.ok)
    return signed.refusal.code === "already-signed"
      ? conflict("La convention est déjà signée pour l’association.")
      : notFound();
  return redirectWithFlash(
    `/dossiers/${number}/conventions/${awardId}`,
    "Vous avez signé. Le financeur signe à son tour.",
  );
}

export default function AgreementPage() {
  const { award, agreement, maySign } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const waits = agreement.body.kind === "agreement" && !agreement.signatorySignedAt;
  return (
    <Reading>
      <PageHeader
        back={{ to: `/dossiers/${award.number}`, label: `Dossier ${award.number}` }}
        kicker={award.title}
        title={`Subvention accordée\u00A0: ${award.funder}`}
      />
      <ErrorSummary errors={form.errors} />
      <AgreementText agreement={agreement} />
      <AwardLedger instalments={award.instalments} />
      {waits && maySign && (
        <PlainForm>
          <Checkbox
            name="read"
            label="J’ai lu la convention en entier et je m’engage au nom de l’association."
            error={form.errorOf("read")}
          />
          <Button>Signer la convention</Button>
        </PlainForm>
      )}
      {waits && !maySign && (
        <Notice title="La personne habilitée à signer doit le faire">
          Elle a reçu un courriel qui l’y invite.
        </Notice>
      )}
    </Reading>
  );
}
