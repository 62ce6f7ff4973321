import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button, ButtonLink } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { TextArea } from "~/components/fields/text-area";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { declareForm } from "~/features/conflicts/conflict-forms.schema";
import { declareConflict } from "~/features/conflicts/declare-conflict.server";
import { listAround, listCarried } from "~/features/instruction/list-context";
import { findNeighbours } from "~/features/instruction/neighbours.server";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { database, ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { useDossierAddress } from "./parts/use-dossier-address";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Me déporter – Instruction – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const number = params.number!;
  await requireApplicationWithin(actor, "instruction.read", number);
  return { number };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const number = params.number!;
  await requireApplicationWithin(actor, "instruction.read", number);
  const form = await readForm(request, declareForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const list = listCarried(request.url);
  const reading = { pool: database().pool, now: ports().now };
  const { next, pageAfter } = await findNeighbours(reading, actor, { number, list });
  const declared = await declareConflict(ports(), actor, { number, ...form.value });
  if (!declared.ok) return notFound();
  return redirectWithFlash(
    listAround(next?.number ?? number, list, pageAfter),
    `Vous êtes déporté du dossier ${number}\u00A0: il ne vous est plus montré.`,
  );
}

export default function ConflictPage() {
  const { number } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const address = useDossierAddress(number);
  return (
    <Reading>
      <ErrorSummary errors={form.errors} />
      <PageHeader
        back={{ to: address(), label: `Dossier ${number}` }}
        title="Me déporter de ce dossier"
        lead="Vous avez un lien avec l’association ou les personnes de ce dossier ? Déportez-vous : il ne vous sera plus montré nulle part, et une autre personne l’instruira. Le déport est gardé dans le journal."
      />
      <PlainForm>
        <TextArea
          label="Ce qui vous lie à ce dossier"
          hint="Par exemple, un proche y est salarié, j’en ai été membre."
          rows={3}
          {...form.field("reason")}
        />
        <Actions>
          <Button kind="danger">Me déporter</Button>
          <ButtonLink kind="link" to={address()}>
            Revenir au dossier
          </ButtonLink>
        </Actions>
      </PlainForm>
    </Reading>
  );
}
