import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "~/components/error-summary";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { isUploadFault } from "~/domain/attachment/upload-refusal";
import { appealForm } from "~/features/appeals/appeal-forms.schema";
import type { FileAppealRefusal } from "~/features/appeals/file-appeal.server";
import { fileWithAttachment } from "~/features/appeals/file-with-attachment.server";
import { findOwnAppeal } from "~/features/appeals/own-appeal.server";
import { requireOwnApplication } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { readFormWithFile } from "~/platform/storage/read-form-with-file.server";
import { storage } from "~/platform/storage/storage.server";
import { AppealForm } from "./appeal/appeal-form";
import { FiledAppeal } from "./appeal/filed-appeal";
import { TimeLimit } from "./appeal/time-limit";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Recours – Dossier ${data?.page.number ?? ""} – Pilier` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const page = await findOwnAppeal(ports(), actor, params.number!);
  if (!page) notFound();
  return { page, formKey: crypto.randomUUID() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "appeal.file");
  const number = params.number!;
  await requireOwnApplication(actor, "appeal.file", number);
  const read = await readFormWithFile(
    request,
    appealForm,
    ({ certified: _, ...appeal }, file) =>
      fileWithAttachment({ ...ports(), storage: storage() }, actor, { number, ...appeal }, file),
    isUploadFault,
  );
  if (read.form) return json(read.form, { status: 422 });
  if (!read.kept.ok) answerRefusal(read.kept.refusal as FileAppealRefusal);
  return redirectWithFlash(
    `/dossiers/${number}/recours`,
    "Votre recours est enregistré. Un accusé de réception part par courriel.",
  );
}

function answerRefusal({ code }: FileAppealRefusal): never {
  switch (code) {
    case "not-found":
      return notFound();
    case "nothing-to-contest":
      return conflict(
        "Il n’y a pas de décision à contester dans ce dossier, ou elle l’est déjà\u00A0: un seul recours gracieux par décision.",
      );
    case "unknown-line":
      return conflict("Ce financeur n’a pas de décision à contester. Rechargez la page et recommencez.");
    case "changed-meanwhile":
      return conflict(
        "Le dossier a avancé entre-temps\u00A0: le recours n’a pas été envoyé. Relisez-le, puis recommencez.",
      );
  }
}

export default function AppealPage() {
  const { page, formKey } = useLoaderData<typeof loader>();
  const { number, title, ground, appeal, maySign } = page;
  const form = formState(useActionData<typeof action>());
  return (
    <Reading>
      <ErrorSummary errors={form.errors} />
      <PageHeader
        back={{ to: `/dossiers/${number}`, label: "Retour au dossier" }}
        kicker={`Dossier ${number} · ${title || "Projet sans titre"}`}
        title={ground ? "Former un recours gracieux" : "Votre recours"}
        lead={
          ground &&
          "Vous demandez à ceux qui ont décidé de revoir leur décision. C’est gratuit, et sans avocat."
        }
      />
      {ground && <TimeLimit ground={ground} />}
      {ground && maySign && <AppealForm ground={ground} form={form} formKey={formKey} />}
      {ground && !maySign && (
        <Notice title="Une personne signataire forme le recours">
          Le recours engage l’association : demandez-le à quelqu’un qui signe pour elle. La page « Membres »
          de l’association dit qui.
        </Notice>
      )}
      {!ground && appeal && <FiledAppeal number={number} appeal={appeal} />}
      {ground && appeal && (
        <>
          <h2>Votre recours précédent dans ce dossier</h2>
          <FiledAppeal number={number} appeal={appeal} />
        </>
      )}
    </Reading>
  );
}
