import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { LinkedText } from "./linked-text";

it.each([
  ["Voir https://pilier.example/dossiers/1.", '<a href="https://pilier.example/dossiers/1"', "</a>."],
  ["(http://127.0.0.1:3000/?a=1&b=2)", '(<a href="http://127.0.0.1:3000/?a=1&amp;b=2"', "</a>)"],
])("links the address of %j and not the mark after it", (text, opening, closing) => {
  const html = renderToStaticMarkup(<LinkedText text={text} />);
  expect(html).toContain(opening);
  expect(html).toContain(closing);
});

it.each(["javascript:alert(1)", "<img src=x onerror=alert(1)>", 'https://a"onclick=alert(1)'])(
  "shows %j as text",
  (text) => {
    const html = renderToStaticMarkup(<LinkedText text={text} />);
    expect(html).not.toMatch(/<img|onclick=alert\(1\)"|href="javascript/);
  },
);
