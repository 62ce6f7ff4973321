import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";
import { richTags } from "~/domain/text/rich-text";
import { typeset } from "~/domain/text/typography";

/** First wall: raw HTML is text, images are not drawn, and links go nowhere but to the web, a mailbox or a telephone. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: false }).disable([
  "image",
  "html_block",
  "html_inline",
]);
markdown.validateLink = (url) => isSafeLink(url);
markdown.renderer.rules.text = (tokens, index) => markdown.utils.escapeHtml(typeset(tokens[index]!.content));

/** Second wall, whatever the first lets through: these elements and no others, and of their attributes only an address. */
const kept: sanitizeHtml.IOptions = {
  allowedTags: [...richTags],
  allowedAttributes: { a: ["href", "rel"] },
  allowedSchemes: ["https", "http", "mailto", "tel"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  // A page has its own h1 and h2: what a text calls a title is below them.
  transformTags: {
    h1: "h3",
    h2: "h3",
    h3: "h4",
    h4: "h4",
    h5: "h4",
    h6: "h4",
    a: (_tag, { href }) => ({
      tagName: "a",
      attribs: { ...(href === undefined ? {} : { href }), rel: "nofollow noopener" },
    }),
  },
};

/**
 * Safe HTML of a text in Markdown, with French no-break spaces. A paragraph, lists, titles, links, emphasis and
 * quotations are drawn; scripts, styles, images and raw HTML never are.
 */
export function renderMarkdown(text: string): string {
  return sanitizeHtml(markdown.render(text), kept);
}

function isSafeLink(url: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/iu.test(url.trim());
}
