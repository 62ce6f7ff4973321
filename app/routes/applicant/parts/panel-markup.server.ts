import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { EligibilityView } from "~/features/applications/eligibility/queries.server";
import { EligibilityPanel } from "./eligibility-panel";

/** The panel as the page shows it, for the script that keeps it fresh. */
export function panelMarkup(number: string, eligibility: EligibilityView): string {
  return renderToStaticMarkup(createElement(EligibilityPanel, { number, eligibility }));
}
