import type { LoaderFunctionArgs } from "@remix-run/node";
import { openApiDocument } from "~/features/relay/openapi";
import { dataAnswer } from "~/platform/http/public-api";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  openToAll(request);
  return dataAnswer(openApiDocument(context.config.publicOrigin));
}
