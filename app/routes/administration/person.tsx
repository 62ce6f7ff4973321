import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "~/components/button";
import { DataTable } from "~/components/data-table";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Select } from "~/components/fields/select";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { agentRoles } from "~/domain/access/actor";
import { roleWords } from "~/domain/access/role-words";
import { giveRole, setDisabled, withdrawRole, type RoleRefusal } from "~/features/people/change-roles.server";
import { findPerson, listLimits } from "~/features/people/people.server";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { pathIdentifier } from "~/platform/http/path-identifier.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const handle = { density: "compact" };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.name ?? "Personne"} – Administration – Pilier` },
];

const optionalId = z
  .union([z.literal(""), z.uuid()])
  .optional()
  .transform((id) => id || null);
const giveForm = z.object({
  role: z.enum(agentRoles, "Choisissez le rôle à donner."),
  funderId: optionalId,
  pillarId: optionalId,
});
const withdrawForm = z.object({ grantId: z.uuid() });
const accountForm = z.object({ state: z.enum(["open", "closed"]) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireActor(request, "people.manage");
  const person = await findPerson(ports(), pathIdentifier(params.userId));
  if (!person) notFound();
  return { person, limits: await listLimits(ports()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "people.manage");
  const userId = pathIdentifier(params.userId);
  const here = `/administration/personnes/${userId}`;
  const posted = await readPostedForm(request);
  switch (posted.form) {
    case "withdraw": {
      const form = await checkForm(posted, withdrawForm);
      if (!form.ok) return json(form.refusal, { status: 422 });
      const done = await withdrawRole(ports(), actor, { userId, ...form.value });
      return done.ok ? redirectWithFlash(here, "Le rôle est retiré.") : answer(done.refusal);
    }
    case "account": {
      const form = await checkForm(posted, accountForm);
      if (!form.ok) return json(form.refusal, { status: 422 });
      const isDisabled = form.value.state === "closed";
      const done = await setDisabled(ports(), actor, { userId, isDisabled });
      return done.ok
        ? redirectWithFlash(here, isDisabled ? "Le compte est fermé." : "Le compte est rouvert.")
        : answer(done.refusal);
    }
    default: {
      const form = await checkForm(posted, giveForm);
      if (!form.ok) return json(form.refusal, { status: 422 });
      const done = await giveRole(ports(), actor, { userId, ...form.value });
      return done.ok ? redirectWithFlash(here, "Le rôle est donné.") : answer(done.refusal);
    }
  }
}

function answer({ code }: RoleRefusal): never {
  switch (code) {
    case "not-found":
      return notFound();
    case "own-account":
      return conflict(
        "On ne change pas ses propres droits\u00A0: demandez à une autre personne de l’administration.",
      );
    case "already-held":
      return conflict("Cette personne a déjà ce rôle, avec les mêmes limites.");
    case "last-administrator":
      return conflict(
        "C’est la dernière personne qui administre le portail\u00A0: donnez d’abord ce rôle à quelqu’un d’autre.",
      );
  }
}

export default function PersonPage() {
  const { person, limits } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), {}, "give");
  return (
    <Reading>
      <PageHeader
        back={{ to: "/administration/personnes", label: "Personnes et rôles" }}
        title={person.name}
        lead={person.email}
      />
      <ErrorSummary errors={form.errors} />
      <DataTable
        caption="Rôles"
        rows={person.grants}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Aucun rôle d’agent">Cette personne n’agit que pour ses associations.</EmptyState>
        }
        columns={[
          { label: "Rôle", isRowHeader: true, cell: ({ role }) => roleWords[role] },
          { label: "Financeur", cell: ({ funder }) => funder ?? "tous" },
          { label: "Pilier", cell: ({ pillar }) => pillar ?? "tous" },
          {
            label: "Retirer",
            isLabelHidden: true,
            cell: ({ id, role }) => (
              <PlainForm form="withdraw">
                <input type="hidden" name="grantId" value={id} />
                <Button kind="danger" aria-label={`Retirer le rôle ${roleWords[role]}`}>
                  Retirer
                </Button>
              </PlainForm>
            ),
          },
        ]}
      />
      <PlainForm form="give">
        <h2>Donner un rôle</h2>
        <Select
          label="Rôle"
          options={agentRoles.map((role) => ({ value: role, label: roleWords[role] }))}
          {...form.field("role")}
        />
        <Select
          label="Limité à un financeur"
          isOptional
          placeholder="Tous les financeurs"
          options={limits.funders.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          {...form.field("funderId")}
        />
        <Select
          label="Limité à un pilier"
          isOptional
          placeholder="Tous les piliers"
          options={limits.pillars.map(({ id, label }) => ({ value: id, label }))}
          {...form.field("pillarId")}
        />
        <Button>Donner le rôle</Button>
      </PlainForm>
      <PlainForm form="account">
        <h2>Compte</h2>
        <input type="hidden" name="state" value={person.isDisabled ? "open" : "closed"} />
        <Button kind={person.isDisabled ? "secondary" : "danger"}>
          {person.isDisabled ? "Rouvrir le compte" : "Fermer le compte"}
        </Button>
      </PlainForm>
    </Reading>
  );
}
