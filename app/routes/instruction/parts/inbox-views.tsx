import { Tabs } from "~/components/tabs";
import {
  inboxAddress,
  inboxSearch,
  keptSearch,
  viewAddress,
} from "~/features/instruction/inbox/inbox-address";
import type { InboxQuery } from "~/features/instruction/inbox-filter";
import type { ListedView } from "~/features/instruction/views/listed-view";
import { readyViews } from "~/features/instruction/views/ready-views";

/** The lists that people come back to, and how to keep the one on screen. */
export function InboxViews({ query, views }: { query: InboxQuery; views: readonly ListedView[] }) {
  const shown = keptSearch(inboxSearch(query));
  const current = views.find(({ id }) => id === query.vue);
  const isChanged = current !== undefined && current.query !== shown;
  const carried = new URLSearchParams({ liste: shown });
  return (
    <div className="inbox-views">
      <Tabs
        label="Vues de la liste"
        tabs={[
          ...readyViews.map(({ name, filter }) => ({
            label: name,
            to: inboxAddress(filter),
            isCurrent: !current && shown === inboxSearch(filter),
          })),
          ...views.map((view) => ({
            label: view === current && isChanged ? `${view.name} (modifiée)` : view.name,
            to: viewAddress(view),
            isCurrent: view === current,
          })),
        ]}
      />
      <ul className="inline-links">
        {isChanged && (
          <li>
            <a href={`/instruction/vues/${current.id}?${carried}`}>Remplacer la vue par cette liste</a>
          </li>
        )}
        {shown !== "" && (!current || isChanged) && (
          <li>
            <a href={`/instruction/vues/nouvelle?${carried}`}>Enregistrer cette liste comme vue</a>
          </li>
        )}
        <li>
          <a href="/instruction/vues">Gérer les vues</a>
        </li>
      </ul>
    </div>
  );
}
