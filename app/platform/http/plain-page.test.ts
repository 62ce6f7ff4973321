import { describe, expect, test } from "vitest";
import { plainPage } from "./plain-page";

const page = {
  title: "Page introuvable",
  paragraphs: ["Rien à cette adresse : vérifiez le lien."],
  stylesheets: [],
};

test("the page is whole, in French, and carries no script and no style of its own", () => {
  const html = plainPage({ ...page, stylesheets: ["/assets/base-1.css"], requestId: "abc" });
  expect(html).toContain('<html lang="fr">');
  expect(html).toContain("<title>Page introuvable – Pilier</title>");
  expect(html).toContain("adresse\u00A0: vérifiez");
  expect(html).toContain('<link rel="stylesheet" href="/assets/base-1.css">');
  expect(html).not.toMatch(/<script|<style|style=/);
});

describe("what comes from outside stays text", () => {
  const hostile = `"><img src=x onerror=alert(1)>'&`;
  test.each([
    ["a title", { ...page, title: hostile }],
    ["a sentence", { ...page, paragraphs: [hostile] }],
    ["a reference", { ...page, requestId: hostile }],
    ["a path", { ...page, retry: { action: `/dossiers?q=${hostile}`, form: { fields: [] } } }],
    ["a field", { ...page, retry: { action: "/", form: { fields: [[hostile, hostile]] as const } } }],
  ])("%s", (_situation, hostilePage) => expect(plainPage(hostilePage)).not.toContain("<img src=x"));
});

test("what was typed can be sent again", () => {
  const html = plainPage({ ...page, retry: { action: "/x?y=1", form: { fields: [["title", "a\nb"]] } } });
  expect(html).toContain('<form method="post" action="/x?y=1">');
  expect(html).toContain('<input type="hidden" name="title" value="a\nb">');
  expect(html).toContain('<button type="submit" class="button">Envoyer de nouveau</button>');
});
