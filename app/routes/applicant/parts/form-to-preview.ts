import type { FormToPreview } from "~/features/applications/sections/preview.server";
import type { CallPreview } from "~/features/calls/preview.server";

/** What the form needs of a call that is only looked at. */
export function formToPreview({ id, versionId, title, document }: CallPreview): FormToPreview {
  return { callId: id, versionId, title, pillar: document.rules.pillars[0] ?? "", form: document.form };
}
