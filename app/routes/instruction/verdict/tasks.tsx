import { Button } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { Radios } from "~/components/fields/radios";
import { TextArea } from "~/components/fields/text-area";
import { Stack } from "~/components/layout";
import { PlainForm } from "~/components/plain-form";
import { StatusTag } from "~/components/status-tag";
import { typeset } from "~/domain/text/typography";
import type { Task } from "~/features/instruction/verdict/queries.server";
import { formState } from "~/platform/forms/form-state";

/** What the rules only found to be there: a person reads it and says whether it convinces. */
export function SubstanceTasks({
  tasks,
  isOpen,
  answer,
}: {
  tasks: readonly Task[];
  isOpen: boolean;
  answer: unknown;
}) {
  const left = tasks.filter(({ judgement }) => judgement === null).length;
  return (
    <section aria-labelledby="a-juger">
      <h2 id="a-juger">À juger par une personne</h2>
      <p>
        {tasks.length === 0
          ? "Rien\u00A0: les règles ont tout vu par elles-mêmes."
          : left === 0
            ? "Tout est jugé."
            : typeset(
                `Le portail a vu qu’une réponse est là, pas si elle convient : il reste ${left} ${left > 1 ? "réponses" : "réponse"} à lire avant de décider de la recevabilité.`,
              )}
      </p>
      <Stack>
        {tasks.map((task) => (
          <SubstanceTask key={task.code} task={task} isOpen={isOpen} answer={answer} />
        ))}
      </Stack>
    </section>
  );
}

function SubstanceTask({
  task: { code, label, reason, judgement },
  isOpen,
  answer,
}: {
  task: Task;
  isOpen: boolean;
  answer: unknown;
}) {
  const form = formState(
    answer,
    judgement
      ? { judgement: judgement.isConvincing ? "convincing" : "not-convincing", reason: judgement.reason }
      : {},
    `judge:${code}`,
  );
  return (
    <article aria-labelledby={`tache-${code}`} className="card">
      <h3 className="card-title" id={`tache-${code}`}>
        {typeset(`${label} (${code})`)}{" "}
        {judgement && (
          <StatusTag tone={judgement.isConvincing ? "success" : "warning"}>
            {judgement.isConvincing ? "Convaincant" : "Pas convaincant"}
          </StatusTag>
        )}
      </h3>
      {reason && <p className="muted">{typeset(reason)}</p>}
      {judgement && (
        <p>
          {judgement.reason && <>{typeset(judgement.reason)} </>}
          <span className="muted">
            {judgement.by}, <DateTime at={judgement.at} />
          </span>
        </p>
      )}
      {isOpen && (
        <details open={judgement === null || form.isRefused}>
          <summary>{judgement ? "Juger à nouveau" : "Juger"}</summary>
          <PlainForm form={`judge:${code}`} label={`Juger ${code}`}>
            <input type="hidden" name="criterion" value={code} />
            <Radios
              label="Après lecture, la réponse est-elle convaincante ?"
              idPrefix={code}
              isInline
              options={[
                { value: "convincing", label: "Convaincante" },
                { value: "not-convincing", label: "Pas convaincante" },
              ]}
              {...form.field("judgement")}
            />
            <TextArea
              label="Pourquoi"
              hint="Obligatoire si elle n’est pas convaincante."
              idPrefix={code}
              isOptional
              rows={2}
              {...form.field("reason")}
            />
            <Button kind="secondary">Enregistrer</Button>
          </PlainForm>
        </details>
      )}
    </article>
  );
}
