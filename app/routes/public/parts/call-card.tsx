import { Card } from "~/components/card";
import { DayText } from "~/components/date-time";
import { ShortDeadline } from "~/components/deadline";
import { PillarMark } from "~/components/pillar-mark";
import { StatusTag } from "~/components/status-tag";
import { parisDay } from "~/domain/calendar/paris";
import { callStateTones, callStateWords, type CallState } from "~/domain/call/lifecycle";
import type { PillarTone } from "~/domain/call/pillar-tone";
import { typeset } from "~/domain/text/typography";

export interface CallCardProps {
  call: {
    slug: string;
    title: string;
    summary: string;
    amounts: string;
    state: CallState;
    opensAt: Date;
    closesAt: Date;
    pillar: { label: string; tone: PillarTone } | null;
  };
  now: Date;
}

/** A call among others: what it is about, how much, until when. */
export function CallCard({ call, now }: CallCardProps) {
  return (
    <Card
      title={call.title}
      to={`/appels/${call.slug}`}
      pillar={call.pillar?.tone ?? "neutral"}
      top={
        <>
          {call.pillar && <PillarMark {...call.pillar} />}
          <StatusTag tone={callStateTones[call.state]}>{callStateWords[call.state]}</StatusTag>
        </>
      }
    >
      <p>{typeset(call.summary)}</p>
      {call.state === "open" && (
        <p>
          Dépôt jusqu’au <ShortDeadline at={call.closesAt} now={now} />
        </p>
      )}
      {call.state === "scheduled" && (
        <p>
          Ouvre le <DayText on={parisDay(call.opensAt)} />
        </p>
      )}
      {(call.state === "closed" || call.state === "archived") && (
        <p className="muted">
          Clos depuis le <DayText on={parisDay(call.closesAt)} />
        </p>
      )}
      <p className="muted">{typeset(call.amounts)}</p>
    </Card>
  );
}
