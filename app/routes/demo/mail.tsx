import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DateTime } from "~/components/date-time";
import { MailParts } from "~/components/mail-parts";
import { PageHeader } from "~/components/page-header";
import { SummaryList } from "~/components/summary-list";
import { findMail } from "~/features/mailbox/queries.server";
import { demoOnly } from "~/platform/config/demo-only.server";
import { notFound } from "~/platform/http/refusals.server";
import { openToAll } from "~/platform/session/require-actor.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.subject} – Courriels – Pilier` : "Courriel introuvable – Pilier" },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  const mail = (await findMail(demoOnly().dataDir, params.mailId!)) ?? notFound();
  return { ...mail, to: mail.to.join(", "), date: new Date(mail.date) };
}

export default function MailPage() {
  const { id, subject, from, to, date, text, hasHtml, attachments } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={subject} back={{ to: "/demo/courriels", label: "Tous les courriels" }} />
      <SummaryList
        rows={[
          { term: "Expéditeur", value: from },
          { term: "Destinataire", value: to },
          { term: "Date", value: <DateTime at={date} precise /> },
          ...(attachments.length > 0
            ? [{ term: "Pièces jointes", value: attachments.map(({ name }) => name).join(", ") }]
            : []),
        ]}
      />
      <MailParts text={text} subject={subject} htmlAt={hasHtml ? `/demo/courriels/${id}/html` : null} />
    </>
  );
}
