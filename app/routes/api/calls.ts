import type { LoaderFunctionArgs } from "@remix-run/node";
import { callSummary } from "~/features/relay/public-api";
import { callListQuery } from "~/features/relay/public-api.schema";
import { listRelayedCalls } from "~/features/relay/relayed-calls.server";
import { dataAnswer, dataError } from "~/platform/http/public-api";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  openToAll(request);
  const asked = callListQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success)
    return dataError(
      400,
      "Un filtre ne se lit pas.",
      asked.error.issues.map(({ path }) => ({ field: path.join(".") })),
    );
  const { pilier, annee, etat } = asked.data;
  const calls = await listRelayedCalls(ports(), { pillar: pilier });
  return dataAnswer({
    calls: calls
      .filter(({ year, state }) => (annee ?? year) === year && (etat ?? state) === state)
      .map((call) => callSummary(call, context.config.publicOrigin)),
  });
}
