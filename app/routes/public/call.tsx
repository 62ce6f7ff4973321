import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Panes } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PillarMark } from "~/components/pillar-mark";
import { StatusTag } from "~/components/status-tag";
import { callStateTones, callStateWords } from "~/domain/call/lifecycle";
import { linkedDataOf } from "~/domain/relay/linked-data";
import { findPublicCall } from "~/features/calls/public-call.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";
import { calendarLink, feedLink } from "./parts/alternate-links";
import { CallAside } from "./parts/call-aside";
import { CallEntry } from "./parts/call-entry";
import { CallBody } from "./parts/call-body";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  openToAll(request);
  const call = await findPublicCall(ports(), params.slug!);
  if (!call) notFound();
  return { now: ports().now(), call, linkedData: linkedDataOf({ ...call, summary: call.content.summary }, context.config.publicOrigin) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [
        { title: `${data.call.title} – Pilier` },
        { name: "description", content: data.call.content.summary },
        ...(data.call.isPractice
          ? [{ name: "robots", content: "noindex" }]
          : [
              { "script:ld+json": data.linkedData },
              feedLink("/appels.atom"),
              calendarLink(`/appels/${data.call.slug}/calendrier.ics`),
            ]),
      ]
    : [];

export default function CallPage() {
  const { now, call } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        back={{ to: "/appels", label: "Tous les appels" }}
        kicker={
          <>
            {call.pillar && <PillarMark {...call.pillar} />}{" "}
            <StatusTag tone={callStateTones[call.state]}>{callStateWords[call.state]}</StatusTag>
          </>
        }
        title={call.title}
        lead={call.content.summary}
        actions={<CallEntry call={call} now={now} />}
      />
      <Panes aside={<CallAside call={call} />} asideLabel="Dates, montants et contact" isAsideSticky>
        <CallBody call={call} />
      </Panes>
    </>
  );
}
