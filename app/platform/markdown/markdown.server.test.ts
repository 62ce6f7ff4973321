import { describe, expect, test } from "vitest";
import { renderMarkdown } from "./markdown.server";
import { richTextOf } from "./rich-text.server";

test("draws paragraphs, lists, titles, emphasis and links, typeset", () => {
  expect(renderMarkdown("## Pour qui ?\n\nDes **associations** :\n\n- une\n- deux\n\n[Aide](/aide)")).toBe(
    '<h3>Pour qui\u00A0?</h3>\n<p>Des <strong>associations</strong>\u00A0:</p>\n<ul>\n<li>une</li>\n<li>deux</li>\n</ul>\n<p><a href="/aide" rel="nofollow noopener">Aide</a></p>\n',
  );
});

describe("nothing that a browser would run or fetch", () => {
  const attacks = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "![piège](https://pirate.example/pixel.gif)",
    '![x](x"onerror="alert(1))',
    "[clic](javascript:alert(1))",
    "[clic](JaVaScRiPt:alert(1))",
    "[clic](java\nscript:alert(1))",
    "[clic](&#106;avascript:alert(1))",
    "[clic](&#x6A;avascript&colon;alert(1))",
    "[clic](\u0001javascript:alert(1))",
    "[clic](vbscript:msgbox)",
    "[clic](data:text/html;base64,PHNjcmlwdD4=)",
    "[clic](//pirate.example)",
    "[clic](file:///etc/passwd)",
    '[clic](https://a.example "onmouseover=alert(1)")',
    "<javascript:alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<iframe src=https://pirate.example></iframe>",
    "<svg/onload=alert(1)>",
    "<style>*{display:none}</style>",
    "<form action=https://pirate.example><input name=password></form>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "`<script>alert(1)</script>`",
    "```\n<script>alert(1)</script>\n```",
    "[a]: javascript:alert(1)\n\n[a]",
    "<base href=https://pirate.example>",
    "<meta http-equiv=refresh content=0;url=https://pirate.example>",
  ];
  test.each(attacks)("%s", (attack) => {
    const html = renderMarkdown(attack);
    const tags = [...html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/giu)];
    for (const [, name, attributes] of tags) {
      expect(["p", "a", "code", "pre", "h3", "h4", "ul", "li", "strong", "em"]).toContain(name);
      const rest = attributes!
        .replace(/ href="(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)[^"]*"/gu, "")
        .replace(' rel="nofollow noopener"', "");
      expect(rest.trim()).toBe("");
    }
  });
});

test("is drawn as elements, words as they were written", () => {
  expect(richTextOf("Un <b>mot</b> & *deux*\n\n- [là](https://a.example/?a=1&b=2)")).toEqual([
    { tag: "p", children: ["Un <b>mot</b> & ", { tag: "em", children: ["deux"] }] },
    {
      tag: "ul",
      children: [
        "\n",
        {
          tag: "li",
          children: [{ tag: "a", href: "https://a.example/?a=1&b=2", children: ["là"] }],
        },
        "\n",
      ],
    },
  ]);
});
