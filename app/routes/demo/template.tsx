import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MailParts } from "~/components/mail-parts";
import { PageHeader } from "~/components/page-header";
import { SummaryList } from "~/components/summary-list";
import { demoOnly } from "~/platform/config/demo-only.server";
import { notFound } from "~/platform/http/refusals.server";
import { findLetterModel } from "~/platform/mail/letter-models.server";
import { openToAll } from "~/platform/session/require-actor.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.subject} – Modèles de courriels – Pilier` : "Modèle introuvable – Pilier" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  const model = await findLetterModel(params.kind!, { origin: demoOnly().publicOrigin });
  const { kind, to, subject, text } = model ?? notFound();
  return { kind, to, subject, text };
}

export default function TemplatePage() {
  const { kind, to, subject, text } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={subject} back={{ to: "/demo/courriels/modeles", label: "Modèles de courriels" }} />
      <SummaryList
        rows={[
          { term: "Modèle", value: kind },
          { term: "Destinataire de l’exemple", value: to },
        ]}
      />
      <MailParts text={text} subject={subject} htmlAt={`/demo/courriels/modeles/${kind}/html`} />
    </>
  );
}
