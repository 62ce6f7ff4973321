import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { findAssigneeChoices } from "~/features/instruction/assignment/assignee-choices.server";
import { deleteRule } from "~/features/instruction/assignment/rules/delete-rule.server";
import { findRule, findRuleChoices } from "~/features/instruction/assignment/rules/queries.server";
import { aboutValue, ruleForm } from "~/features/instruction/assignment/rules/rule-form.schema";
import { ruleRefusalWords } from "~/features/instruction/assignment/rules/rule-refusal-words";
import { saveRule } from "~/features/instruction/assignment/rules/save-rule.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { RuleFields } from "./parts/rule-fields";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Règle d’affectation – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "assignment.settle");
  const rule = await findRule(ports(), actor, pathIdentifier(params.ruleId));
  if (!rule) notFound();
  const [{ people }, choices] = await Promise.all([
    findAssigneeChoices(ports(), actor),
    findRuleChoices(ports(), actor, rule.funderId),
  ]);
  return { rule, choices, people: people.filter(({ funderId }) => funderId === rule.funderId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "assignment.settle");
  const ruleId = pathIdentifier(params.ruleId);
  const rule = await findRule(ports(), actor, ruleId);
  if (!rule) notFound();
  const posted = await readPostedForm(request);
  if (posted.form === "delete") {
    const deleted = await deleteRule(ports(), actor, { ruleId });
    return deleted.ok
      ? redirectWithFlash("/gestion/affectations", "La règle est supprimée. Les affectations restent.")
      : notFound();
  }
  const form = await checkForm(posted, ruleForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { about, ...typed } = form.value;
  const saved = await saveRule(ports(), actor, { ruleId, funderId: rule.funderId, ...typed, ...about });
  if (!saved.ok) {
    const { code } = saved.refusal;
    if (code === "not-found") return notFound();
    return json({ ...posted, errors: [ruleRefusalWords[code]] }, { status: 409 });
  }
  return redirectWithFlash("/gestion/affectations", "La règle est enregistrée.");
}

export default function AssignmentRulePage() {
  const { rule, choices, people } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), {
    about: aboutValue(rule),
    communeCode: rule.communeCode ?? "",
    people: rule.people.map(({ userId }) => userId),
  });
  return (
    <Reading>
      <PageHeader
        back={{ to: "/gestion/affectations", label: "Règles d’affectation" }}
        kicker={rule.funder}
        title="Règle d’affectation"
      />
      <ErrorSummary errors={form.errors} />
      <PlainForm form="change" label="Modifier la règle">
        <input type="hidden" name="version" value={rule.version} />
        <RuleFields form={form} choices={choices} people={people} />
        <Button>Enregistrer la règle</Button>
      </PlainForm>
      <PlainForm form="delete" label="Supprimer la règle">
        <p>Les dossiers déjà affectés le restent.</p>
        <Button kind="danger">Supprimer la règle</Button>
      </PlainForm>
    </Reading>
  );
}
