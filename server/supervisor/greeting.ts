import { demoAccounts, demoPassword } from "../../prisma/seed/demo/people";

/** What a person reads once the portal answers. */
export function greeting({
  origin,
  isDemo,
  mailsAreKept,
}: {
  origin: string;
  isDemo: boolean;
  mailsAreKept: boolean;
}): string {
  const lines = [`Pilier: ${origin}`];
  if (isDemo) {
    lines.push("", `Demonstration accounts, password ${demoPassword}:`);
    for (const { email, purpose } of demoAccounts) lines.push(`  ${email.padEnd(34)}${purpose}`);
  }
  if (mailsAreKept && isDemo)
    lines.push("", `Mails are not sent, they are shown on ${origin}/demo/courriels`);
  if (mailsAreKept && !isDemo)
    lines.push("", "Mails are kept in DATA_DIR/mails and not sent: set SMTP_URL to send them.");
  return lines.join("\n");
}
