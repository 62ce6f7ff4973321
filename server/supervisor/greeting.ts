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
    lines.push("", `Comptes de démonstration, mot de passe ${demoPassword}\u00A0:`);
    for (const { email, purpose } of demoAccounts) lines.push(`  ${email.padEnd(34)}${purpose}`);
  }
  if (mailsAreKept && isDemo)
    lines.push("", `Les courriels ne partent pas, ils se lisent sur ${origin}/demo/courriels`);
  if (mailsAreKept && !isDemo)
    lines.push(
      "",
      "Les courriels ne partent pas, ils restent dans DATA_DIR/mails\u00A0: indiquez SMTP_URL pour les envoyer.",
    );
  return lines.join("\n");
}
