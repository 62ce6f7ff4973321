import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icon-paths";
import { setType } from "./set-type";

export type NoticeTone = "info" | "success" | "warning" | "danger";

const icons = { info: "info", success: "check", warning: "warning", danger: "cross" } satisfies Record<
  NoticeTone,
  IconName
>;

const words = {
  info: "Information",
  success: "C’est fait",
  warning: "Attention",
  danger: "Important",
} satisfies Record<NoticeTone, string>;

export interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
  /** `status` is read out when it can wait, `alert` at once; neither when the page opens with it. */
  role?: "status" | "alert";
  id?: string;
  /** Repeated on every page: it takes little room on a telephone. */
  isSlight?: boolean;
}

/** Something to know, set apart from the text: its icon is named for who does not see it. */
export function Notice({ tone = "info", title, children, role, id, isSlight }: NoticeProps) {
  return (
    <div className={isSlight ? "notice announcement" : "notice"} data-tone={tone} role={role} id={id}>
      <Icon name={icons[tone]} size="large" />
      <div className="notice-body">
        <span className="visually-hidden">
          {words[tone]}
          {"\u00A0: "}
        </span>
        {title && <p className="notice-title">{setType(title)}</p>}
        {typeof children === "string" ? <p>{setType(children)}</p> : children}
      </div>
    </div>
  );
}

/** What the last action did, said once by the page it led to. */
export function FlashMessage({ flash }: { flash: { tone: NoticeTone; message: string } | null | undefined }) {
  return flash ? <Notice tone={flash.tone} role="status" title={flash.message} /> : null;
}
