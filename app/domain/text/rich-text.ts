/** Elements that a text in Markdown may have on a page. */
export const richTags = [
  "p",
  "h3",
  "h4",
  "ul",
  "ol",
  "li",
  "strong",
  "em",
  "s",
  "blockquote",
  "a",
  "br",
  "hr",
  "code",
  "pre",
] as const;
export type RichTag = (typeof richTags)[number];

/** A piece of a text: words, or an element with what it holds. */
export type RichNode =
  string | { readonly tag: RichTag; readonly href?: string; readonly children: readonly RichNode[] };
