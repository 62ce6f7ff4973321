import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/platform/http/refusals.server";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request }: LoaderFunctionArgs) {
  openToAll(request);
  notFound();
}

/** Never shown: the loader answers 404. A route with a component gets the error page in the shell. */
export default function NotFound() {
  return null;
}
