import { readFileSync } from "node:fs";
import type { Application } from "~/domain/eligibility/application-input";
import { callSettings, type CallSettings } from "~/domain/eligibility/call-settings";
import { readApplication } from "~/domain/eligibility/read-application";
import { programmeSchema } from "~/domain/programme/objectives";

const fixtures = new URL("../../../tests/fixtures/eligibility/", import.meta.url);
const programmeFile = new URL("../../../prisma/seed/data/contrat-de-ville-2015.json", import.meta.url);

/** The call, the programme and the seventeen applications that both sides of the bench judge. */
export function readSamples() {
  const call = readJson(new URL("call.json", fixtures)) as CallSettings;
  const { cases } = readJson(new URL("visible.json", fixtures)) as { cases: { application: unknown }[] };
  const applications = cases.map(({ application }): Application => {
    const read = readApplication(application);
    if (!read.ok) throw new Error(`malformed sample: ${JSON.stringify(read.refusal)}`);
    return read.value;
  });
  return {
    call,
    params: callSettings.parse(call).params,
    programme: programmeSchema.parse(readJson(programmeFile)),
    applications,
  };
}

function readJson(file: URL): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
