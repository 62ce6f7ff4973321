import { dayInWords, parisDay } from "~/domain/calendar/paris";
import { callStateWords } from "~/domain/call/lifecycle";
import type { RelayedCall } from "~/domain/relay/relayed-call";
import { typeset } from "~/domain/text/typography";
import { escapeHtml } from "~/platform/http/escape-html";

export interface EmbeddedList {
  readonly calls: readonly RelayedCall[];
  readonly title: string;
  readonly origin: string;
  readonly stylesheet: string;
}

/** A page without a script that other sites show in a frame: open calls, then those to come. Links open the portal. */
export function embeddedList({ calls, title, origin, stylesheet }: EmbeddedList): string {
  const shown = [
    ...calls.filter(({ state }) => state === "open"),
    ...calls.filter(({ state }) => state === "scheduled"),
  ];
  const items = shown.map((call) => itemOf(call, origin)).join("");
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text(title)} – Pilier</title>
<link rel="stylesheet" href="${escapeHtml(stylesheet)}">
</head>
<body>
<main>
<h1>${text(title)}</h1>
${items === "" ? `<p>${text("Aucun appel n’est ouvert ni annoncé en ce moment.")}</p>` : `<ul>\n${items}</ul>`}
<p><a href="${escapeHtml(origin)}/appels" target="_blank" rel="noopener">Tous les appels sur Pilier</a></p>
</main>
</body>
</html>
`;
}

function itemOf(call: RelayedCall, origin: string): string {
  const when =
    call.state === "open"
      ? `Dépôt jusqu’au ${dayInWords(parisDay(call.closesAt))}`
      : `Ouvre le ${dayInWords(parisDay(call.opensAt))}`;
  const facts = [callStateWords[call.state], call.pillar?.label, when].filter(Boolean).join(" · ");
  return `<li><a href="${escapeHtml(`${origin}/appels/${call.slug}`)}" target="_blank" rel="noopener">${text(call.title)}</a>
<p>${text(facts)}</p></li>
`;
}

function text(french: string): string {
  return escapeHtml(typeset(french));
}
