import { Button } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { TextArea } from "~/components/fields/text-area";
import { Stack } from "~/components/layout";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { outcomeWords } from "~/domain/eligibility/outcome-words";
import { maySetAside } from "~/domain/review/effective-verdict";
import { typeset } from "~/domain/text/typography";
import type { VerdictFinding } from "~/features/instruction/verdict/queries.server";
import { formState } from "~/platform/forms/form-state";

interface Shown {
  readonly isOpen: boolean;
  readonly answer: unknown;
}

/** The findings that stand in the way or were set aside, then the others. */
export function Findings({ findings, isOpen, answer }: Shown & { findings: readonly VerdictFinding[] }) {
  const open = findings.filter((finding) => maySetAside(finding) || finding.override !== null);
  const settled = findings.filter((finding) => !open.includes(finding));
  return (
    <section aria-labelledby="constats">
      <h2 id="constats">Constats</h2>
      {open.length === 0 && <p>Aucun constat ne gêne le dossier.</p>}
      <Stack>
        {open.map((finding) => (
          <OpenFinding key={finding.code} finding={finding} isOpen={isOpen} answer={answer} />
        ))}
      </Stack>
      <details>
        <summary>{settled.length} autres constats</summary>
        <ul>
          {settled.map(({ code, label, counts, version, reason }) => (
            <li key={code}>
              {typeset(
                `${label} (${code}, règle version ${version}) : ${outcomeWords[counts]}. ${reason ?? ""}`,
              )}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function OpenFinding({ finding, isOpen, answer }: Shown & { finding: VerdictFinding }) {
  const { code, label, severity, outcome, counts, reason, override } = finding;
  const form = formState(answer, {}, `set-aside:${code}`);
  return (
    <article aria-labelledby={`constat-${code}`} className="card">
      <h3 className="card-title" id={`constat-${code}`}>
        {typeset(`${label} (${code})`)}{" "}
        <StatusTag tone={counts === "pass" ? "success" : counts === "review" ? "info" : "warning"}>
          {counts === "pass" ? "Écarté" : severity === "blocking" ? "Bloquant" : "Conseil"}
        </StatusTag>
      </h3>
      <p>{typeset(`Les règles constatent : ${outcomeWords[outcome]}. ${reason ?? ""}`)}</p>
      {override && <Override finding={finding} override={override} isOpen={isOpen} />}
      {isOpen && !override && (
        <details open={form.isRefused}>
          <summary>Écarter ce constat</summary>
          <PlainForm form={`set-aside:${code}`} label={`Écarter ${code}`}>
            <p>
              {severity === "blocking"
                ? "Une autre personne devra confirmer\u00A0: à deux, on se trompe moins."
                : "Un conseil s’écarte tout de suite, avec votre raison."}
            </p>
            <input type="hidden" name="criterion" value={code} />
            <TextArea label="Raison" idPrefix={`ecart-${code}`} rows={2} {...form.field("reason")} />
            <Button kind="secondary">Écarter ce constat</Button>
          </PlainForm>
        </details>
      )}
    </article>
  );
}

function Override({
  finding: { code },
  override,
  isOpen,
}: {
  finding: VerdictFinding;
  override: NonNullable<VerdictFinding["override"]>;
  isOpen: boolean;
}) {
  return (
    <>
      <p>
        {typeset(`${override.isWaiting ? "Proposé d’écarter" : "Écarté"} : ${override.reason}`)}
        <br />
        <span className="muted">
          {override.by}, <DateTime at={override.at} />
          {override.confirmedBy && `, confirmé par ${override.confirmedBy}`}
          {override.isWaiting && ". Une seconde personne doit confirmer."}
        </span>
      </p>
      {override.mayConfirm && (
        <PlainForm form={`confirm:${code}`} label={`Confirmer pour ${code}`}>
          <input type="hidden" name="criterion" value={code} />
          <Button>Confirmer que ce constat est écarté</Button>
        </PlainForm>
      )}
      {isOpen && (
        <PlainForm form={`withdraw:${code}`} label={`Faire compter ${code}`}>
          <input type="hidden" name="criterion" value={code} />
          <Button kind="secondary">Faire compter ce constat à nouveau</Button>
        </PlainForm>
      )}
    </>
  );
}
