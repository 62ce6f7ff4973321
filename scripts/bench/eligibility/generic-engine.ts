import { Engine, type ConditionProperties } from "json-rules-engine";
import type { Application } from "~/domain/eligibility/application-input";
import type { CallSettings } from "~/domain/eligibility/call-settings";
import { currentCriteria } from "~/domain/eligibility/criteria/index";
import { prepareRules } from "~/domain/eligibility/engine";
import type { Programme } from "~/domain/programme/objectives";

/** Rules that json-rules-engine says with its own operators, as conditions on paths of the application. */
const plainConditions: Readonly<Record<string, readonly ConditionProperties[]>> = {
  "ADM-07": [isTrue("$.attestations.upToDate"), isTrue("$.attestations.accurate")],
  "ADM-08": [{ fact: "application", path: "$.association.religious", operator: "equal", value: false }],
  "TRV-04": [isTrue("$.attestations.laicite")],
  "EVA-02": [isTrue("$.attestations.reporting")],
};

/**
 * json-rules-engine with one rule a criterion: its own operators where they say the rule, else one operator of
 * ours that runs the same check. It answers the codes of the rules that pass.
 */
export function genericEngine(call: CallSettings, programme: Programme) {
  const engine = new Engine();
  for (const criterion of currentCriteria) {
    const { code } = criterion;
    const rules = prepareRules(call, { programme, registry: [criterion] });
    engine.addOperator(
      `passes-${code}`,
      (application: Application) => rules.outcomes(application).outcomes[0] === "pass",
    );
    const conditions = plainConditions[code] ?? [
      { fact: "application", operator: `passes-${code}`, value: true },
    ];
    engine.addRule({ name: code, conditions: { all: [...conditions] }, event: { type: code } });
  }
  return async (application: Application): Promise<ReadonlySet<string>> => {
    const { events } = await engine.run({ application });
    return new Set(events.map(({ type }) => type));
  };
}

function isTrue(path: string): ConditionProperties {
  return { fact: "application", path, operator: "equal", value: true };
}
