import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button, ButtonLink } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkbox } from "~/components/fields/checkboxes";
import { HiddenVersion } from "~/components/fields/hidden-version";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { clockSentence } from "~/domain/review/clock-words";
import { typeset } from "~/domain/text/typography";
import { dossierInList, listCarried } from "~/features/instruction/list-context";
import { noteSilence, type SilenceRefusal } from "~/features/instruction/silence/note-silence.server";
import { findSilence } from "~/features/instruction/silence/queries.server";
import { silenceForm } from "~/features/instruction/silence/silence-form.schema";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { useDossierAddress } from "./parts/use-dossier-address";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Refus né du silence – Instruction – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.admit");
  const page = await findSilence(ports(), actor, params.number!);
  if (!page) notFound();
  return page;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "instruction.admit");
  const number = params.number!;
  await requireApplicationWithin(actor, "instruction.admit", number);
  const form = await readForm(request, silenceForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const noted = await noteSilence(ports(), actor, { number, version: form.value.version });
  if (!noted.ok) answerRefusal(noted.refusal);
  return redirectWithFlash(
    dossierInList(number, listCarried(request.url)),
    "Le refus né du silence est constaté. L’association en est informée.",
  );
}

function answerRefusal({ code }: SilenceRefusal): never {
  switch (code) {
    case "not-found":
      return notFound();
    case "wrong-status":
      return conflict(
        "Ce dossier a déjà une réponse, ou attend l’association\u00A0: il n’y a rien à constater.",
      );
    case "not-due":
      return conflict(
        "Le délai de deux mois n’est pas échu\u00A0: il n’y a pas encore de refus à constater.",
      );
    case "changed-meanwhile":
      return conflict("Ce dossier a changé entre-temps. Rechargez la page, relisez, puis décidez.");
  }
}

export default function SilencePage() {
  const { number, title, version, clock, mayNote } = useLoaderData<typeof loader>();
  const form = formState(useActionData<typeof action>());
  const address = useDossierAddress(number);
  return (
    <Reading>
      <PageHeader
        back={{ to: address(), label: `Dossier ${number}` }}
        kicker={title}
        title="Constater le refus né du silence"
      />
      {mayNote ? (
        <>
          <Notice tone="warning" title={clockSentence(clock)}>
            {typeset(
              "L’association a toujours vu ce délai, et l’accusé de réception le lui dit. Le constater l’informe par courriel, ouvre son recours gracieux et met fin à l’instruction. Un comité qui a le dossier à son ordre du jour peut encore décider.",
            )}
          </Notice>
          <p>
            {typeset(
              "Rien ne vous y oblige : tant que le refus n’est pas constaté, l’instruction continue et une réponse peut encore partir.",
            )}
          </p>
          <ErrorSummary errors={form.errors} />
          <PlainForm>
            <HiddenVersion version={version} />
            <Checkbox
              label="J’ai vérifié qu’aucune réponse ne sera donnée à ce dossier"
              isRequired
              {...form.field("noted")}
            />
            <Actions>
              <Button kind="danger">Constater le refus</Button>
              <ButtonLink to={address()} kind="secondary">
                Ne rien changer
              </ButtonLink>
            </Actions>
          </PlainForm>
        </>
      ) : (
        <Notice title="Il n’y a pas de refus à constater">
          {typeset(
            "Ce dossier a déjà une réponse, attend l’association, ou son délai de deux mois court encore.",
          )}
        </Notice>
      )}
    </Reading>
  );
}
