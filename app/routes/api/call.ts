import type { LoaderFunctionArgs } from "@remix-run/node";
import { callDetail } from "~/features/relay/public-api";
import { findRelayedCall } from "~/features/relay/relayed-calls.server";
import { dataAnswer, dataError } from "~/platform/http/public-api";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  openToAll(request);
  const call = await findRelayedCall(ports(), { slug: params.slug! });
  if (!call) return dataError(404, "Il n’y a pas d’appel publié à cette adresse.");
  return dataAnswer(callDetail(call, context.config.publicOrigin));
}
