import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";
import { setType } from "./set-type";

/** Why there is nothing, and the one thing to do about it. */
export function EmptyState({
  title,
  children,
  action,
  icon = "file",
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  icon?: IconName;
}) {
  return (
    <div className="empty-state">
      <Icon name={icon} size="large" />
      <p className="empty-title">{setType(title)}</p>
      {typeof children === "string" ? <p>{setType(children)}</p> : children}
      {action && <div className="actions">{action}</div>}
    </div>
  );
}
