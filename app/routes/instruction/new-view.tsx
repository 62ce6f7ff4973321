import { json, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button, ButtonLink } from "~/components/button";
import { ErrorSummary } from "~/components/error-summary";
import { Checkbox } from "~/components/fields/checkboxes";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { findInboxChoices } from "~/features/instruction/inbox/inbox-choices.server";
import { filtersInForce, keptSearch, viewAddress } from "~/features/instruction/inbox/inbox-address";
import { inboxFilterSchema } from "~/features/instruction/inbox-filter";
import { createView } from "~/features/instruction/views/create-view.server";
import { findAudiences } from "~/features/instruction/views/queries.server";
import { newViewForm } from "~/features/instruction/views/view-forms.schema";
import { viewRefusalWords } from "~/features/instruction/views/view-refusal-words";
import { formState } from "~/platform/forms/form-state";
import { checkForm, readPostedForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { database, ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { KeptList } from "./parts/kept-list";
import { ViewFields } from "./parts/view-fields";

export const handle = { density: "compact" };

export const meta: MetaFunction = () => [{ title: "Enregistrer une vue – Instruction – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const query = keptSearch(new URL(request.url).searchParams.get("liste") ?? "");
  const [choices, audiences] = await Promise.all([
    findInboxChoices({ pool: database().pool, now: ports().now }, actor),
    findAudiences(ports(), actor),
  ]);
  const kept = inboxFilterSchema.parse(Object.fromEntries(new URLSearchParams(query)));
  return {
    query,
    audiences,
    filters: filtersInForce(kept, choices).map(({ label }) => label),
    sort: kept.tri,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "instruction.read");
  const posted = await readPostedForm(request);
  const form = await checkForm(posted, newViewForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const created = await createView(ports(), actor, form.value);
  if (!created.ok) return json({ ...posted, errors: [viewRefusalWords(created.refusal)] }, { status: 409 });
  return redirectWithFlash(
    viewAddress(created.value),
    `La vue «\u00A0${form.value.name}\u00A0» est enregistrée.`,
  );
}

export default function NewViewPage() {
  const { query, audiences, filters, sort } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { audience: "personal", query });
  return (
    <Reading>
      <PageHeader
        back={{ to: `/instruction?${query === "" ? "vue=toutes" : query}`, label: "Revenir à la liste" }}
        title="Enregistrer cette liste comme vue"
      />
      <ErrorSummary errors={form.errors} />
      <KeptList filters={filters} sort={sort} />
      <PlainForm>
        <input type="hidden" name="query" value={form.valueOf("query")} />
        <ViewFields form={form} audiences={audiences} />
        <Checkbox label="Ouvrir ma liste avec cette vue" {...form.field("isOpening")} />
        <Actions>
          <Button>Enregistrer la vue</Button>
          <ButtonLink kind="link" to="/instruction/vues">
            Voir les vues enregistrées
          </ButtonLink>
        </Actions>
      </PlainForm>
    </Reading>
  );
}
