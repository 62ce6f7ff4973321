import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ChangeList } from "~/components/change-list";
import { DateTime } from "~/components/date-time";
import { Reading } from "~/components/layout";
import { PageHeader } from "~/components/page-header";
import { typeset } from "~/domain/text/typography";
import { findVersionHistory } from "~/features/calls/draft-changes.server";
import { notFound } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { openToAll } from "~/platform/session/require-actor.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request);
  const history = await findVersionHistory(ports(), params.slug!);
  if (!history) notFound();
  return history;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Versions – ${data?.title ?? "Appel"} – Pilier` },
];

export default function CallVersionsPage() {
  const { slug, title, versions } = useLoaderData<typeof loader>();
  return (
    <Reading>
      <PageHeader
        back={{ to: `/appels/${slug}`, label: title }}
        title="Ce qui a changé"
        lead="Chaque version publiée de cet appel, la plus récente d’abord."
      />
      {versions.map(({ number, publishedAt, changeNote, changes }) => (
        <section key={number} aria-labelledby={`version-${number}`}>
          <h2 id={`version-${number}`}>Version {number}</h2>
          <p className="muted">
            Publiée le <DateTime at={publishedAt} />
          </p>
          {changeNote && <p>{typeset(changeNote)}</p>}
          {changes.map((part) => (
            <section key={part.part} aria-label={`Version ${number}, ${part.title}`}>
              <h3>{part.title}</h3>
              <ChangeList changes={part.changes} />
            </section>
          ))}
          {number === 1 && <p>La première version de l’appel.</p>}
        </section>
      ))}
    </Reading>
  );
}
