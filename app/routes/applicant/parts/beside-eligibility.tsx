import type { ReactNode } from "react";
import { Panes, Reading } from "~/components/layout";
import type { EligibilityView } from "~/features/applications/eligibility/queries.server";
import { EligibilityPanel } from "./eligibility-panel";

interface Props {
  page: { readonly number: string; readonly eligibility: EligibilityView | null };
  children: ReactNode;
}

/** The conditions of the call beside a form, while it can still change; the script keeps them fresh. */
export function BesideEligibility({ page: { number, eligibility }, children }: Props) {
  if (!eligibility) return <Reading>{children}</Reading>;
  return (
    <Panes
      asideLabel="Éligibilité du projet"
      aside={
        <div data-eligibility>
          <EligibilityPanel number={number} eligibility={eligibility} />
        </div>
      }
    >
      {children}
    </Panes>
  );
}
