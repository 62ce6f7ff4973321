import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DossierStory } from "~/components/dossier-story";
import { Reading, Stack } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { findStoryForAgents } from "~/features/decision-log/story.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Pourquoi\u00A0: l’histoire du dossier – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "story.read");
  const story = await findStoryForAgents(ports(), actor, params.number!);
  if (!story) notFound();
  return story;
}

export default function StoryForAgents() {
  const { number, title, association, chapters, isWhole } = useLoaderData<typeof loader>();
  return (
    <Reading>
      <PageHeader
        kicker={`Dossier ${number} – ${association}`}
        title="Pourquoi : l’histoire du dossier"
        lead={`${title}. Ce récit est tiré du journal des décisions. L’association en lit une version qui attend la notification.`}
      />
      <Stack gap="wide">
        <DossierStory chapters={chapters} isWhole={isWhole} />
      </Stack>
    </Reading>
  );
}
