import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";

/** `plain` is bare text, for what is done: the eye goes to what is left. */
export type StatusTone = "plain" | "neutral" | "info" | "success" | "warning" | "danger";

/** A status in a word; the colour only repeats it. */
export function StatusTag({
  tone,
  icon,
  children,
}: {
  tone: StatusTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span className="status-tag" data-tone={tone}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
