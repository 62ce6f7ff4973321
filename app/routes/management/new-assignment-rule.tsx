import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Actor } from "~/domain/access/actor";
import { mayForFunder } from "~/domain/access/policy";
import { Button } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { findAssigneeChoices } from "~/features/instruction/assignment/assignee-choices.server";
import { findRuleChoices } from "~/features/instruction/assignment/rules/queries.server";
import { ruleForm } from "~/features/instruction/assignment/rules/rule-form.schema";
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

export const meta: MetaFunction = () => [{ title: "Nouvelle règle d’affectation – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "assignment.settle");
  const funder = await requireFunder(actor, params.funderId);
  const [{ people }, choices] = await Promise.all([
    findAssigneeChoices(ports(), actor),
    findRuleChoices(ports(), actor, funder.id),
  ]);
  return { funder, choices, people: people.filter(({ funderId }) => funderId === funder.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "assignment.settle");
  const { id: funderId } = await requireFunder(actor, params.funderId);
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, ruleForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const { about, ...rule } = form.value;
  const saved = await saveRule(ports(), actor, { ruleId: null, funderId, ...rule, ...about });
  if (!saved.ok) {
    const { code } = saved.refusal;
    if (code === "not-found") return notFound();
    return json({ ...posted, errors: [ruleRefusalWords[code]] }, { status: 409 });
  }
  return redirectWithFlash(
    "/gestion/affectations",
    "La règle est enregistrée. Elle vaut pour les dossiers déposés à partir de maintenant.",
  );
}

/** A funder for which the actor settles rules. */
async function requireFunder(actor: Actor, text: string | undefined) {
  const id = pathIdentifier(text);
  if (!mayForFunder(actor, "assignment.settle", id)) notFound();
  const where = { id, calls: { some: {} } };
  return (await ports().db.funder.findFirst({ where, select: { id: true, name: true } })) ?? notFound();
}

export default function NewAssignmentRulePage() {
  const { funder, choices, people } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  return (
    <Reading>
      <PageHeader
        back={{ to: "/gestion/affectations", label: "Règles d’affectation" }}
        kicker={funder.name}
        title="Nouvelle règle d’affectation"
      />
      <ErrorSummary errors={form.errors} />
      <PlainForm>
        <RuleFields form={form} choices={choices} people={people} />
        <Button>Enregistrer la règle</Button>
      </PlainForm>
    </Reading>
  );
}
