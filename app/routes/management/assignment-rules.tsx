import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Actions, Button, ButtonLink } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { findAssigneeChoices } from "~/features/instruction/assignment/assignee-choices.server";
import { applyRulesNow, type Applied } from "~/features/instruction/assignment/rules/apply-rules.server";
import { listRules, type RuleLine } from "~/features/instruction/assignment/rules/queries.server";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { badRequest } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Règles d’affectation – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "assignment.settle");
  const [rules, { funders }] = await Promise.all([
    listRules(ports(), actor),
    findAssigneeChoices(ports(), actor),
  ]);
  return { rules, funders };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "assignment.settle");
  const posted = await readPostedForm(request);
  if (posted.form !== "apply") return badRequest();
  const applied = await applyRulesNow(ports(), actor);
  return redirectWithFlash(
    "/gestion/affectations",
    appliedWords(applied),
    applied.left > 0 ? "warning" : "success",
  );
}

export default function AssignmentRulesPage() {
  const { rules, funders } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        back={{ to: "/instruction/charge", label: "Charge" }}
        title="Règles d’affectation"
        lead="Une règle dit qui instruit quels dossiers d’un financeur. Chaque dossier déposé va à la personne nommée qui en a le moins en cours, jamais à quelqu’un qui y est lié. La règle la plus précise l’emporte : l’appel, puis le pilier, puis la commune."
        actions={funders.map(({ id, name }) => (
          <ButtonLink key={id} kind="secondary" to={`/gestion/affectations/nouvelle/${id}`}>
            {`Nouvelle règle, ${name}`}
          </ButtonLink>
        ))}
      />
      <DataTable
        caption="Règles en vigueur"
        rows={rules}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Aucune règle">
            Sans règle, un dossier attend que quelqu’un le prenne, ou qu’on l’affecte.
          </EmptyState>
        }
        columns={[
          {
            label: "Dossiers",
            isRowHeader: true,
            cell: (rule) => <a href={`/gestion/affectations/${rule.id}`}>{aboutWords(rule)}</a>,
          },
          { label: "Financeur", cell: ({ funder }) => funder },
          { label: "Instruits par", cell: ({ people }) => people.map(({ name }) => name).join(", ") },
        ]}
      />
      {rules.length > 0 && (
        <PlainForm form="apply" label="Appliquer les règles">
          <p>
            Les règles s’appliquent d’elles-mêmes aux dossiers déposés après leur écriture. Vous pouvez aussi
            les appliquer maintenant à tous les dossiers que personne ne suit, y compris ceux qu’on a libérés
            à la main.
          </p>
          <Actions>
            <Button kind="secondary">Appliquer maintenant</Button>
          </Actions>
        </PlainForm>
      )}
    </>
  );
}

/** "Appel Santé, commune de Lens". */
function aboutWords({ call, pillar, commune }: RuleLine): string {
  const about = call ?? (pillar ? `Pilier ${pillar}` : "Tous les dossiers");
  return commune ? `${about}, ${commune}` : about;
}

function appliedWords({ assigned, left }: Applied): string {
  const done =
    assigned === 0
      ? "Aucun dossier n’a été affecté."
      : assigned === 1
        ? "Un dossier est affecté."
        : `${assigned} dossiers sont affectés.`;
  if (left === 0) return done;
  const waiting = left === 1 ? "Un attend" : `${left} attendent`;
  return `${done} ${waiting} encore\u00A0: aucune personne nommée ne peut les instruire.`;
}
