import type { ReactNode } from "react";
import { Icon } from "./icon";
import { setType } from "./set-type";

export interface PageHeaderProps {
  title: ReactNode;
  /** A short line above the title: the call, the number of a dossier. */
  kicker?: ReactNode;
  lead?: ReactNode;
  back?: { to: string; label: string };
  /** Buttons under the lead. */
  actions?: ReactNode;
  /** The welcome of a public page, larger. */
  isHero?: boolean;
}

/** The one h1 of a page and what stands around it. */
export function PageHeader({ title, kicker, lead, back, actions, isHero }: PageHeaderProps) {
  return (
    <header className={isHero ? "page-header page-header-hero" : "page-header"}>
      {back && <BackLink {...back} />}
      {kicker && <p className="kicker">{setType(kicker)}</p>}
      <h1>{setType(title)}</h1>
      {lead &&
        (typeof lead === "string" ? (
          <p className="lead">{setType(lead)}</p>
        ) : (
          <div className="lead">{lead}</div>
        ))}
      {actions && <div className="actions">{actions}</div>}
    </header>
  );
}

function BackLink({ to, label }: { to: string; label: string }) {
  return (
    <a className="back-link" href={to}>
      <Icon name="arrow-left" />
      {setType(label)}
    </a>
  );
}
