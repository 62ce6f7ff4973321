import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DossierStory } from "~/components/dossier-story";
import { Reading, Stack } from "~/components/layout";
import { Notice } from "~/components/notice";
import { PageHeader } from "~/components/page-header";
import { findStoryForAssociation } from "~/features/decision-log/story.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";

export const meta: MetaFunction = () => [{ title: "Pourquoi\u00A0: l’histoire du dossier – Pilier" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "application.read");
  const story = await findStoryForAssociation(ports(), actor, params.number!);
  if (!story) notFound();
  return story;
}

export default function StoryPage() {
  const { number, title, association, chapters, isWhole, isWaiting } = useLoaderData<typeof loader>();
  return (
    <Reading>
      <PageHeader
        back={{ to: `/dossiers/${number}`, label: `Dossier ${number}` }}
        kicker={`${association} – ${title}`}
        title="Pourquoi : l’histoire du dossier"
        lead="Ce qui est arrivé au dossier, dans l’ordre, avec les raisons de chaque étape. Ce récit est tiré du journal des décisions."
      />
      <Stack gap="wide">
        {isWaiting && chapters.length > 0 && (
          <Notice tone="info" title="La décision n’est pas encore notifiée.">
            Les notes et la décision apparaîtront ici dès que la lettre vous sera envoyée.
          </Notice>
        )}
        <DossierStory chapters={chapters} isWhole={isWhole} />
      </Stack>
    </Reading>
  );
}
