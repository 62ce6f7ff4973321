import type { ReactNode } from "react";
import type { RichNode } from "~/domain/text/rich-text";

/** A text that a person wrote in Markdown, drawn element by element. */
export function RichText({ nodes }: { nodes: readonly RichNode[] }) {
  return <div className="rich-text">{drawn(nodes)}</div>;
}

function drawn(nodes: readonly RichNode[]): ReactNode[] {
  return nodes.map((node, index) => {
    if (typeof node === "string") return node;
    const { tag: Tag, href, children } = node;
    if (Tag === "br" || Tag === "hr") return <Tag key={index} />;
    return Tag === "a" ? (
      <a key={index} href={href} rel="nofollow noopener">
        {drawn(children)}
      </a>
    ) : (
      <Tag key={index}>{drawn(children)}</Tag>
    );
  });
}
