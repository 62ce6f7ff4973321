import { ConditionList } from "~/components/condition-list";
import { Notice } from "~/components/notice";
import { setType } from "~/components/set-type";
import { withPrintedApostrophes } from "~/domain/text/typography";

interface Props {
  sections: readonly { title: string; missing: readonly { message: string; to: string }[] }[];
  blocking: readonly {
    code: string;
    label: string;
    reason: string | null;
    fix: string | null;
    to: string | null;
  }[];
  isDepositAllowed: boolean;
}

/** First what is missing: answers, then conditions. The dossier may be sent all the same, unless its call says no. */
export function WhatIsMissing({ sections, blocking, isDepositAllowed }: Props) {
  const incomplete = sections.filter(({ missing }) => missing.length > 0);
  if (incomplete.length === 0 && blocking.length === 0) {
    return <Notice tone="success" title="Rien ne manque, d’après vos réponses enregistrées." />;
  }
  return (
    <section aria-labelledby="manque">
      <h2 id="manque">Ce qui manque encore</h2>
      {incomplete.map(({ title, missing }) => (
        <div key={title}>
          <h3>{setType(title)}</h3>
          <ul>
            {missing.map(({ message, to }) => (
              <li key={to}>
                <a href={to}>{setType(message)}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {blocking.length > 0 && (
        <>
          <h3>Conditions qui ne sont pas remplies</h3>
          <ConditionList
            conditions={blocking.map(({ code, label, reason, fix, to }) => ({
              key: code,
              state: "not-met",
              label: withPrintedApostrophes(label),
              explanation: withPrintedApostrophes([reason, fix].filter(Boolean).join(" ")) || undefined,
              fix: to ? { to, label: "Aller à la réponse" } : undefined,
            }))}
          />
        </>
      )}
      <p>
        {isDepositAllowed
          ? setType(
              "Vous pouvez envoyer le dossier ainsi : il sera reçu avec ces points signalés, et le service pourra vous demander un complément. Complet, il est examiné plus vite.",
            )
          : setType(
              "Cet appel ne reçoit que les dossiers qui remplissent ses conditions : corrigez ces points avant d’envoyer.",
            )}
      </p>
    </section>
  );
}
