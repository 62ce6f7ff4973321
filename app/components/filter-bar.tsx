import type { ReactNode } from "react";
import { Button } from "./button";
import { Icon } from "./icon";
import { PlainForm } from "./plain-form";
import { setType } from "./set-type";

export interface ActiveFilter {
  label: string;
  /** The same page without this filter. */
  removeTo: string;
}

export interface FilterBarProps {
  /** What is filtered: "Filtrer les dossiers". */
  label: string;
  /** The fields, named as the parameters of the address. */
  children: ReactNode;
  active?: readonly ActiveFilter[];
  /** The page without any filter. */
  resetTo: string;
}

/** Filters written in the address: shareable, and the back button undoes them. */
export function FilterBar({ label, children, active = [], resetTo }: FilterBarProps) {
  return (
    <div className="filter-bar">
      <PlainForm method="get" label={label}>
        <div className="filter-fields">
          {children}
          <Button kind="secondary">Filtrer</Button>
        </div>
      </PlainForm>
      {active.length > 0 && (
        <ul className="filter-chips" aria-label="Filtres en place">
          {active.map((filter) => (
            <li key={filter.label}>
              <a href={filter.removeTo}>
                <span className="visually-hidden">Retirer le filtre{"\u00A0: "}</span>
                {setType(filter.label)}
                <Icon name="cross" />
              </a>
            </li>
          ))}
          <li>
            <a href={resetTo}>Tout effacer</a>
          </li>
        </ul>
      )}
    </div>
  );
}
