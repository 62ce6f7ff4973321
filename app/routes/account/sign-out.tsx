import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Button } from "~/components/button";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { PlainForm } from "~/components/plain-form";
import { endPresentedSession } from "~/platform/session/end-session.server";
import { openToAll } from "~/platform/session/require-actor.server";
import { noHeldAnswersHeader } from "~/platform/session/self-test-cookie.server";
import { noTokenHeader } from "~/platform/session/session-cookie.server";

export const meta: MetaFunction = () => [{ title: "Se déconnecter – Pilier" }];

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  openToAll(request);
  await endPresentedSession(request);
  // The next person on this device finds nothing of what this one was typing.
  const headers = new Headers({ "Set-Cookie": await noTokenHeader(), "Clear-Site-Data": '"storage"' });
  headers.append("Set-Cookie", await noHeldAnswersHeader());
  return redirect("/", { status: 303, headers });
}

export default function SignOutPage() {
  return (
    <Reading>
      <PageHeader title="Se déconnecter" lead="Ce que vous avez enregistré reste dans vos dossiers." />
      <PlainForm>
        <Button>Se déconnecter</Button>
      </PlainForm>
    </Reading>
  );
}
