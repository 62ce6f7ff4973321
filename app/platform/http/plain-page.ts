import { typeset } from "~/domain/text/typography";
import { escapeHtml } from "./escape-html";
import type { TypedForm } from "./typed-form";

/** A page that needs neither React, nor the database, nor a script: it stands when they do not. */
export interface PlainPage {
  readonly title: string;
  /** French: what happened, what is safe, what to do. */
  readonly paragraphs: readonly string[];
  /** Style sheets of the build, when they are known. */
  readonly stylesheets: readonly string[];
  /** Told to the person, so that the log can be found again. */
  readonly requestId?: string | undefined;
  /** What was being sent, and where: the page offers to send it again. */
  readonly retry?: { readonly action: string; readonly form: TypedForm } | undefined;
}

export function plainPage(page: PlainPage): string {
  const { title, stylesheets, requestId, retry } = page;
  const [what = "", ...next] = page.paragraphs;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text(title)} – Pilier</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${stylesheets.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">\n`).join("")}</head>
<body>
<header class="site-header"><div class="page site-header-bar"><a class="brand" href="/"><img class="brand-mark" src="/favicon.svg" alt=""><span>Pilier</span></a></div></header>
<main id="contenu">
<div class="page"><div class="reading error-page">
<header class="page-header"><h1>${text(title)}</h1><p class="lead">${text(what)}</p></header>
${next.map((paragraph) => `<p>${text(paragraph)}</p>\n`).join("")}${retry ? retryForm(retry) : ""}<p><a href="/">${text("Aller à la page d’accueil")}</a></p>
${requestId ? `<p class="muted">${text("Référence à donner si vous nous écrivez :")} <code>${escapeHtml(requestId)}</code></p>\n` : ""}</div></div>
</main>
</body>
</html>
`;
}

function retryForm({ action, form }: NonNullable<PlainPage["retry"]>): string {
  const fields = form.fields.map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">\n`,
  );
  return `<form method="post" action="${escapeHtml(action)}">
${fields.join("")}<p>${text("Votre saisie est gardée dans cette page : ne la fermez pas.")}</p>
<p><button type="submit" class="button">Envoyer de nouveau</button></p>
</form>
`;
}

function text(french: string): string {
  return escapeHtml(typeset(french));
}
