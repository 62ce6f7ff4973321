import { Children, type ReactNode } from "react";
import type { PillarTone } from "./pillar-mark";
import { setType } from "./set-type";

export interface CardProps {
  children: ReactNode;
  title?: string;
  /** The whole card leads there. */
  to?: string;
  /** Level of the title in the page. */
  level?: 2 | 3;
  pillar?: PillarTone;
  /** Above the title: the pillar, a status. */
  top?: ReactNode;
}

export function Card({ children, title, to, level = 3, pillar, top }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <article className="card" data-pillar={pillar} data-link={to ? true : undefined}>
      {top && <div className="card-top">{top}</div>}
      {title && (
        <Heading className="card-title">{to ? <a href={to}>{setType(title)}</a> : setType(title)}</Heading>
      )}
      {children}
    </article>
  );
}

/** Cards as many a row as fit; a list, so that a screen reader says how many. */
export function CardGrid({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="card-grid" aria-label={label}>
      {Children.toArray(children).map((card, index) => (
        <li key={index}>{card}</li>
      ))}
    </ul>
  );
}
