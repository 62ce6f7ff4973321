import {
  json,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Actions, Button, ButtonLink } from "~/components/button";
import { Card, CardGrid } from "~/components/card";
import { Deadline, ShortDeadline } from "~/components/deadline";
import { EmptyState } from "~/components/empty-state";
import { ErrorSummary } from "~/components/error-summary";
import { Checkbox } from "~/components/fields/checkboxes";
import { Radios } from "~/components/fields/radios";
import { Reading } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { noHeldAnswersHeader, readHeldAnswers } from "~/platform/session/self-test-cookie.server";
import { isCarrying, startPath as carryingPath } from "~/features/applications/self-test/start-path";
import { findStart, listOpenCalls, type StartView } from "~/features/applications/start/queries.server";
import { startApplication, type StartRefusal } from "~/features/applications/start/start-application.server";
import { startForm } from "~/features/applications/start/start-form.schema";
import { formState } from "~/platform/forms/form-state";
import { readForm } from "~/platform/forms/read-form.server";
import { conflict, notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Commencer un dossier – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  const { searchParams } = new URL(request.url);
  const slug = searchParams.get("appel");
  const renewed = searchParams.get("depuis") ?? "";
  const now = ports().now().toISOString();
  if (slug === null)
    return json({
      start: null,
      calls: await listOpenCalls(ports()),
      renewed,
      now,
      isTested: false,
      carries: false,
    });
  const start = await findStart(ports(), actor, slug);
  if (!start) notFound();
  const isTested = Object.keys(await readHeldAnswers(request, slug)).length > 0;
  return json({ start, calls: [], renewed, now, isTested, carries: isTested && isCarrying(searchParams) });
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "application.start");
  const form = await readForm(request, startForm);
  if (!form.ok) return json(form.refusal, { status: 422 });
  const carried = form.value.carry ? await readHeldAnswers(request, form.value.call) : {};
  const started = await startApplication(ports(), actor, form.value, carried);
  if (!started.ok && started.refusal.code === "renewed-not-found") {
    const errors = [{ name: "renewed", message: "Choisissez un dossier de cette association, ou aucun." }];
    return json(
      { form: null, values: { ...form.value, carry: form.value.carry ? "yes" : "" }, errors },
      { status: 422 },
    );
  }
  if (!started.ok) answerRefusal(started.refusal);
  const headers = new Headers(
    Object.keys(carried).length > 0 ? [["Set-Cookie", await noHeldAnswersHeader()]] : [],
  );
  return redirect(`/dossiers/${started.value.number}`, { status: 303, headers });
}

function answerRefusal({ code }: StartRefusal): never {
  switch (code) {
    case "association-not-found":
    case "call-not-found":
    case "renewed-not-found":
      return notFound();
    case "call-closed":
      return conflict(
        "Cet appel à projets ne reçoit pas de dossiers en ce moment. Consultez les appels ouverts.",
      );
  }
}

export default function NewApplication() {
  const { start, calls, renewed, now, isTested, carries } = useLoaderData<typeof loader>();
  return (
    <Reading>
      <PageHeader
        title="Commencer un dossier"
        kicker={start?.call.title}
        back={{ to: "/dossiers", label: "Mes dossiers" }}
        lead="Vos réponses s’enregistrent à chaque étape. Vous pourrez revenir quand vous voulez avant la clôture."
      />
      {start ? (
        <StartOf {...{ start, renewed, isTested, carries }} now={new Date(now)} />
      ) : (
        <OpenCalls calls={calls} renewed={renewed} now={new Date(now)} />
      )}
    </Reading>
  );
}

interface StartOfProps {
  start: StartView;
  renewed: string;
  /** This browser holds answers to the self-test of the call. */
  isTested: boolean;
  /** The person came from its result to start with them. */
  carries: boolean;
  now: Date;
}

function StartOf({ start, renewed, isTested, carries, now }: StartOfProps) {
  const { call, isOpen, associations, earlier, formKey } = start;
  const only = associations.length === 1 ? associations[0]!.id : "";
  const form = formState(useActionData<typeof action>(), {
    associationId: earlier.find(({ number }) => number === renewed)?.associationId ?? only,
    renewed: earlier.some(({ number }) => number === renewed) ? renewed : "",
    formKey,
    carry: carries ? "yes" : "",
  });
  if (!isOpen) return <Notice tone="warning" title="Cet appel ne reçoit pas de dossiers en ce moment" />;
  return (
    <>
      <Deadline label="Dépôt jusqu’au" at={new Date(call.closesAt)} now={now} />
      {associations.length === 0 ? (
        <EmptyState
          title="Ajoutez d’abord votre association"
          action={
            <ButtonLink
              to={`/associations/nouvelle?${new URLSearchParams({ suite: carryingPath(call.slug, { isCarrying: carries }) })}`}
            >
              Ajouter mon association
            </ButtonLink>
          }
        >
          Son numéro Siret, Siren ou RNA suffit. Si elle est déjà sur le portail, vous pourrez demander à la
          rejoindre.
        </EmptyState>
      ) : (
        <>
          <ErrorSummary errors={form.errors} />
          <PlainForm>
            <input type="hidden" name="formKey" value={form.valueOf("formKey")} />
            <input type="hidden" name="call" value={call.slug} />
            <Radios
              label="Quelle association porte le projet ?"
              options={associations.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.field("associationId")}
            />
            {earlier.length > 0 && (
              <Radios
                label="Voulez-vous repartir d’un de vos dossiers ?"
                hint="Ses réponses sont reprises : vous gardez, changez ou videz chacune. Le dossier d’origine ne change pas."
                isOptional
                options={[
                  { value: "", label: "Non, c’est un nouveau projet" },
                  ...earlier.map(({ number, title, year }) => ({
                    value: number,
                    label: `${title || "Projet sans titre"} (${year})`,
                    hint: `Dossier ${number}`,
                  })),
                ]}
                {...form.field("renewed")}
              />
            )}
            {isTested && (
              <Checkbox
                label="Reprendre les réponses données au test sur cet appareil"
                hint="Elles seront déjà dans le dossier, où vous pourrez les changer."
                {...form.field("carry")}
              />
            )}
            <Actions>
              <Button>Commencer le dossier</Button>
            </Actions>
          </PlainForm>
        </>
      )}
    </>
  );
}

function OpenCalls({
  calls,
  renewed,
  now,
}: {
  renewed: string;
  calls: readonly { slug: string; title: string; closesAt: string }[];
  now: Date;
}) {
  if (calls.length === 0) {
    return (
      <EmptyState
        title="Aucun appel à projets n’est ouvert"
        action={<ButtonLink to="/appels">Voir tous les appels</ButtonLink>}
      >
        Les appels à venir sont annoncés avec leurs dates.
      </EmptyState>
    );
  }
  return (
    <>
      <h2>Choisissez un appel ouvert</h2>
      <CardGrid>
        {calls.map(({ slug, title, closesAt }) => (
          <Card key={slug} title={title} to={startPath(slug, renewed)}>
            <p>
              {"Clôture\u00A0: "}
              <ShortDeadline at={new Date(closesAt)} now={now} />
            </p>
          </Card>
        ))}
      </CardGrid>
    </>
  );
}

function startPath(slug: string, renewed: string): string {
  return `/dossiers/nouveau?${new URLSearchParams({ appel: slug, ...(renewed ? { depuis: renewed } : {}) })}`;
}
