import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { alertPath } from "~/features/alerts/alert-paths";
import { endAlert, findAlert } from "~/features/alerts/settle-alert.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

/** Who opens it, a person or a program that reads mail, is shown the alert: nothing ends by looking. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  if (!(await findAlert(ports(), params.token!))) notFound();
  return redirect(alertPath(params.token!));
}

/** One click in a mail program (RFC 8058). It comes from no page of ours: the link itself is the proof. */
export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request);
  await endAlert(ports(), params.token!);
  return new Response("Votre alerte est arrêtée.\n", {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
