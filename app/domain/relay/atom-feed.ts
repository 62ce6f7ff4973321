import { instantInWords } from "~/domain/calendar/paris";
import type { RelayedCall } from "./relayed-call";
import { xmlText } from "./xml";

export interface FeedSettings {
  readonly origin: string;
  /** Path and query of the feed itself, which name it for good. */
  readonly path: string;
  readonly title: string;
  /** Said of a feed that has no entry. */
  readonly now: Date;
}

/** The calls as an Atom feed (RFC 4287), the most recently published first. */
export function atomFeed(calls: readonly RelayedCall[], { origin, path, title, now }: FeedSettings): string {
  const entries = calls.toSorted((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
  const updated = new Date(Math.max(...calls.map(({ changedAt }) => changedAt.getTime())));
  const self = xmlText(origin + path);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>${self}</id>
  <title>${xmlText(title)}</title>
  <updated>${(calls.length > 0 ? updated : now).toISOString()}</updated>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${xmlText(origin)}/appels"/>
  <author><name>Pilier, le portail du contrat de ville</name></author>
${entries.map((call) => entryOf(call, origin)).join("")}</feed>
`;
}

function entryOf(call: RelayedCall, origin: string): string {
  const text = [
    call.summary,
    `Dépôt du ${instantInWords(call.opensAt)} au ${instantInWords(call.closesAt)} (heure de Paris).`,
    call.amounts,
  ];
  const category = call.pillar
    ? `\n    <category term="${xmlText(call.pillar.code)}" label="${xmlText(call.pillar.label)}"/>`
    : "";
  return `  <entry>
    <id>urn:uuid:${call.id}</id>
    <title>${xmlText(call.title)}</title>
    <published>${call.publishedAt.toISOString()}</published>
    <updated>${call.changedAt.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${xmlText(`${origin}/appels/${call.slug}`)}"/>${category}
    <summary type="text">${xmlText(text.filter((part) => part !== "").join("\n"))}</summary>
  </entry>
`;
}
