import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";

/** One primary button a screen. `danger` undoes or refuses; `link` looks like a link and still sends a form. */
export type ButtonKind = "primary" | "secondary" | "danger" | "link";

interface Looks {
  children: ReactNode;
  kind?: ButtonKind;
  icon?: IconName;
}

/** Sends its form, unless `type="button"`. */
export function Button({
  children,
  kind = "primary",
  icon,
  type = "submit",
  ...native
}: Looks & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className">) {
  return (
    <button {...native} type={type} className="button" data-kind={kind}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

export interface ButtonLinkProps extends Looks {
  to: string;
  /** Asks the browser to save what the link answers. */
  isDownload?: boolean;
}

/** Goes somewhere and changes nothing, with the look of a button. */
export function ButtonLink({ to, children, kind = "primary", icon, isDownload }: ButtonLinkProps) {
  return (
    <a href={to} className="button" data-kind={kind} download={isDownload || undefined}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** Buttons side by side, the first one the most wanted; one above the other on a phone. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
