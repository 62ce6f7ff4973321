import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Button } from "~/components/button";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { alertPath } from "~/features/alerts/alert-paths";
import { confirmAlert, endAlert, findAlert } from "~/features/alerts/settle-alert.server";
import { readPostedForm } from "~/platform/forms/read-form.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [
  { title: "Mon alerte – Pilier" },
  { name: "robots", content: "noindex" },
];

/** Programs that read mail open links by themselves: opening the page shows it, and changes nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  return { alert: (await findAlert(ports(), params.token!)) ?? notFound() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request);
  const token = params.token!;
  if (!(await findAlert(ports(), token))) notFound();
  const { form } = await readPostedForm(request);
  if (form === "arreter") await endAlert(ports(), token);
  else if (!(await confirmAlert(ports(), token)).ok) notFound();
  return redirect(alertPath(token), { status: 303 });
}

const words = {
  requested: {
    title: "Confirmez votre alerte",
    lead: (pillars: string) => `Nous vous écrirons pour les nouveaux appels à projets\u00A0: ${pillars}.`,
  },
  running: {
    title: "Votre alerte est en place",
    lead: (pillars: string) =>
      `Vous serez prévenu par courriel des nouveaux appels à projets\u00A0: ${pillars}.`,
  },
  ended: {
    title: "Votre alerte est arrêtée",
    lead: () => "Vous ne recevrez plus de courriel sur les nouveaux appels à projets.",
  },
} as const;

export default function AlertPage() {
  const { alert } = useLoaderData<typeof loader>();
  const { title, lead } = words[alert.state];
  return (
    <Reading>
      <PageHeader title={title} lead={lead(alert.pillars)} />
      {alert.state === "requested" && (
        <PlainForm form="confirmer">
          <Button>Confirmer mon alerte</Button>
        </PlainForm>
      )}
      {alert.state === "running" && (
        <PlainForm form="arreter">
          <Button kind="secondary">Ne plus recevoir ces alertes</Button>
        </PlainForm>
      )}
      <p>
        <a href="/appels">Voir les appels à projets</a>
        {alert.state === "ended" && (
          <>
            {" ou "}
            <a href="/alertes">demander une nouvelle alerte</a>
          </>
        )}
      </p>
    </Reading>
  );
}
