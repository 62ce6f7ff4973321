import { setType } from "./set-type";

export interface Tab {
  label: string;
  to: string;
  isCurrent?: boolean;
  /** How many things wait behind it. */
  count?: number;
}

/** Pages of one thing, side by side. They are links: the address says which one is open. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <a href={tab.to} aria-current={tab.isCurrent ? "page" : undefined}>
              {setType(tab.label)}
              {tab.count !== undefined && <span className="tab-count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
