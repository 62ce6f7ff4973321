import type { ReactNode } from "react";

/** A column of reading width: lines of 70 characters at most. */
export function Reading({ children }: { children: ReactNode }) {
  return <div className="reading">{children}</div>;
}

/** Equal distance between what follows one another. */
export function Stack({
  children,
  gap = "normal",
}: {
  children: ReactNode;
  gap?: "tight" | "normal" | "wide";
}) {
  return (
    <div className="stack" data-gap={gap}>
      {children}
    </div>
  );
}

export interface PanesProps {
  children: ReactNode;
  aside: ReactNode;
  /** Names the second pane for who moves by landmarks. */
  asideLabel: string;
  /** A narrow second pane beside a text, or one wide enough to work in. */
  kind?: "text" | "work";
  /** The second pane stays in sight and scrolls by itself, where the screen is wide. */
  isAsideSticky?: boolean;
}

/** Two panes side by side from 62rem, one above the other below. */
export function Panes({ children, aside, asideLabel, kind = "text", isAsideSticky }: PanesProps) {
  return (
    <div className="panes" data-kind={kind}>
      <div className="pane">{children}</div>
      <aside className="pane" aria-label={asideLabel} data-sticky={isAsideSticky || undefined}>
        {aside}
      </aside>
    </div>
  );
}
