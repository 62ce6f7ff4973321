import { richTags, type RichNode, type RichTag } from "~/domain/text/rich-text";
import { renderMarkdown } from "./markdown.server";

/** The text as elements that a page draws itself, so that no HTML written by a person ever reaches a browser as such. */
export function richTextOf(markdown: string): readonly RichNode[] {
  const root: Open = { tag: "p", children: [] };
  const open: Open[] = [root];
  for (const piece of renderMarkdown(markdown).split(/(<[^<>]*>)/u)) {
    const tag = piece.startsWith("<") ? readTag(piece) : null;
    const here = open.at(-1)!;
    if (tag === null) {
      if (piece !== "") here.children.push(unescaped(piece));
    } else if (tag.isClosing) {
      if (open.length > 1) open.pop();
    } else {
      const node: Open = {
        tag: tag.name,
        ...(tag.href === undefined ? {} : { href: tag.href }),
        children: [],
      };
      here.children.push(node);
      if (!empty.has(tag.name)) open.push(node);
    }
  }
  return root.children.filter((node) => typeof node !== "string" || node.trim() !== "");
}

interface Open {
  readonly tag: RichTag;
  readonly href?: string;
  readonly children: RichNode[];
}

const empty: ReadonlySet<RichTag> = new Set(["br", "hr"]);

function readTag(piece: string): { name: RichTag; isClosing: boolean; href?: string } | null {
  const isClosing = piece.startsWith("</");
  const written = piece.slice(isClosing ? 2 : 1).split(/[\s/>]/u, 1)[0];
  const name = richTags.find((tag) => tag === written);
  if (!name) return null;
  const href = /\shref="([^"]*)"/u.exec(piece)?.[1];
  return { name, isClosing, ...(href === undefined ? {} : { href: unescaped(href) }) };
}

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => entities[entity]!);
}
