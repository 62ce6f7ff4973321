import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { DateTime } from "~/components/date-time";
import { ErrorSummary } from "~/components/error-summary";
import { Select } from "~/components/fields/select";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { assignDossier } from "~/features/instruction/assignment/assign-dossier.server";
import { findAssigneeChoices } from "~/features/instruction/assignment/assignee-choices.server";
import { assignmentRefusalWords } from "~/features/instruction/assignment/assignment-words";
import {
  findAssignments,
  type FunderAssignment,
} from "~/features/instruction/assignment/dossier-assignments.server";
import { assignForm, assigneeValue } from "~/features/instruction/batch/batch-choice.schema";
import { dossierInList, listCarried } from "~/features/instruction/list-context";
import { requireApplicationWithin } from "~/platform/access/require-application.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { useDossierAddress } from "./parts/use-dossier-address";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Affectation – Instruction – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "assignment.write");
  const [dossier, choices] = await Promise.all([
    findAssignments(ports(), actor, params.number!),
    findAssigneeChoices(ports(), actor),
  ]);
  if (!dossier) notFound();
  return { ...dossier, people: choices.people, me: actor.userId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "assignment.write");
  const number = params.number!;
  await requireApplicationWithin(actor, "assignment.write", number);
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, assignForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { assignee, seen } = form.value;
  const assigned = await assignDossier(ports(), actor, { number, seenId: seen, ...assignee });
  if (!assigned.ok) {
    const { code } = assigned.refusal;
    if (code === "not-found") return notFound();
    const errors = [{ name: "assignee", message: assignmentRefusalWords[code] }];
    return json({ ...posted, errors }, { status: 409 });
  }
  return redirectWithFlash(
    dossierInList(number, listCarried(request.url), { page: "affectation" }),
    assignee.assigneeId === null
      ? "Plus personne ne suit ce dossier pour ce financeur."
      : "L’affectation est enregistrée.",
  );
}

export default function AssignmentPage() {
  const { number, title, funders, people, me } = useLoaderData<typeof loader>();
  const answer = useActionData();
  const errors = funders.flatMap(({ funderId }) => formState(answer, {}, funderId).errors);
  const address = useDossierAddress(number);
  return (
    <Reading>
      <PageHeader back={{ to: address(), label: `Dossier ${number}` }} kicker={title} title="Affectation" />
      <ErrorSummary errors={errors} idPrefix={funders.find((one) => isRefused(answer, one))?.funderId} />
      {funders.map((line) => (
        <section key={line.funderId} aria-labelledby={`financeur-${line.funderId}`}>
          <h2 id={`financeur-${line.funderId}`}>{line.funder}</h2>
          <p>
            {line.assignee === null ? (
              "Personne ne suit ce dossier."
            ) : (
              <>
                {`Suivi par ${line.assignee}, depuis le `}
                <DateTime at={new Date(line.assignedAt!)} />
                {line.isByRule ? ", par une règle." : "."}
              </>
            )}
          </p>
          {line.mayAssign && <AssignmentForm {...{ line, people, me, answer }} />}
        </section>
      ))}
    </Reading>
  );
}

type Loaded = Awaited<ReturnType<typeof loader>>;
interface AssignmentFormProps {
  line: FunderAssignment;
  people: Loaded["people"];
  me: string;
  answer: unknown;
}

function AssignmentForm({
  line: { funderId, assigneeId, assignee },
  people,
  me,
  answer,
}: AssignmentFormProps) {
  const nobody = assigneeValue({ assigneeId: null, funderId });
  const form = formState(
    answer,
    { assignee: assigneeId === null ? "" : assigneeValue({ assigneeId, funderId }) },
    funderId,
  );
  return (
    <PlainForm form={funderId} label="Affecter">
      <input type="hidden" name="seen" value={assigneeId ?? ""} />
      <Select
        label="Affecter à"
        idPrefix={funderId}
        options={[
          ...people
            .filter((one) => one.funderId === funderId)
            .map(({ userId, name }) => ({
              value: assigneeValue({ assigneeId: userId, funderId }),
              label: userId === me ? `Moi (${name})` : name,
            })),
          ...(assignee === null ? [] : [{ value: nobody, label: "Personne\u00A0: le dossier attend" }]),
        ]}
        {...form.field("assignee")}
      />
      <Button kind="secondary">Enregistrer l’affectation</Button>
    </PlainForm>
  );
}

function isRefused(answer: unknown, { funderId }: FunderAssignment): boolean {
  return formState(answer, {}, funderId).isRefused;
}
