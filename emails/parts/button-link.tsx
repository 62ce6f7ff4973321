import type { ReactNode } from "react";
import type { EmailContext } from "../define-email";
import { palette } from "./palette";
import { pageAddress } from "./portal-path";
import { typesetChildren } from "./typeset-children";

interface Props {
  context: EmailContext;
  /** A path of the portal. */
  path: string;
  /** Says what the page is: "Ouvrir le dossier", never "cliquez ici". */
  children: ReactNode;
}

/** The one thing to do next. Its address is also written out, for programs that show no link. */
export function ButtonLink({ context, path, children }: Props) {
  const address = pageAddress(context, path);
  return (
    <>
      <p style={{ margin: "24px 0 12px" }}>
        <a href={address} style={button}>
          {typesetChildren(children)}
        </a>
      </p>
      <p style={writtenOut}>
        {"Adresse de la page\u00A0: "}
        <a href={address} style={{ color: palette.link }}>
          {address}
        </a>
      </p>
    </>
  );
}

const button = {
  display: "inline-block",
  padding: "13px 22px",
  borderRadius: "8px",
  backgroundColor: palette.primary,
  color: palette.onPrimary,
  fontSize: "17px",
  lineHeight: "24px",
  fontWeight: 700,
  textDecoration: "none",
} as const;

const writtenOut = {
  margin: "0 0 24px",
  fontSize: "14px",
  lineHeight: "21px",
  color: palette.quietInk,
  wordBreak: "break-word",
} as const;
