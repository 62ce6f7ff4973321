import type { ReactNode } from "react";
import { typeset } from "~/domain/text/typography";
import type { EmailContext } from "../define-email";
import { footerWords } from "./footer-words";
import { fonts, palette } from "./palette";

interface Props {
  context: EmailContext;
  title: string;
  /** Why this person receives it: "Vous recevez ce message parce que…". */
  why: string;
  children: ReactNode;
}

/** A letter as mail programs show it: one column, styles in place, nothing fetched from anywhere. */
export function Letter({ context, title, why, children }: Props) {
  return (
    <html lang="fr" dir="ltr">
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="supported-color-schemes" content="light" />
        <title>{typeset(title)}</title>
      </head>
      <body style={{ margin: 0, padding: 0, backgroundColor: palette.paper, color: palette.ink }}>
        <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={ground} lang="fr">
          <tbody>
            <tr>
              <td align="center" style={{ padding: "24px 12px" }}>
                <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} style={sheet}>
                  <tbody>
                    <tr>
                      <td style={{ padding: "28px 28px 12px", fontFamily: fonts.body, color: palette.ink }}>
                        <p style={brand}>Pilier</p>
                        <h1 style={heading}>{typeset(title)}</h1>
                        {children}
                      </td>
                    </tr>
                    <tr>
                      <td style={foot}>
                        <Footer context={context} why={why} />
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

function Footer({ context, why }: Pick<Props, "context" | "why">) {
  const words = footerWords(context, why);
  return (
    <>
      <p style={{ margin: "0 0 8px" }}>{typeset(words.who)}</p>
      <p style={{ margin: "0 0 8px" }}>{typeset(words.why)}</p>
      <p style={{ margin: 0 }}>
        {typeset(words.help)}{" "}
        <a href={words.address} style={{ color: palette.link }}>
          {words.address}
        </a>
      </p>
    </>
  );
}

const ground = { backgroundColor: palette.paper } as const;

const sheet = {
  maxWidth: "600px",
  backgroundColor: palette.surface,
  border: `1px solid ${palette.line}`,
  borderRadius: "12px",
} as const;

const brand = {
  margin: "0 0 20px",
  fontFamily: fonts.title,
  fontSize: "18px",
  lineHeight: "24px",
  fontWeight: 700,
  color: palette.primary,
} as const;

const heading = {
  margin: "0 0 20px",
  fontFamily: fonts.title,
  fontSize: "26px",
  lineHeight: "34px",
  fontWeight: 600,
  color: palette.ink,
} as const;

const foot = {
  padding: "16px 28px 24px",
  borderTop: `1px solid ${palette.line}`,
  fontFamily: fonts.body,
  fontSize: "14px",
  lineHeight: "21px",
  color: palette.quietInk,
} as const;
