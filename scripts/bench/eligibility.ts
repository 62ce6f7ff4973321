import { deepStrictEqual } from "node:assert/strict";
import { readCallTerms } from "~/domain/eligibility/call-terms";
import { prepareRules } from "~/domain/eligibility/engine";
import { readBareSettings } from "./eligibility/bare-settings";
import { cpuRate, median } from "./eligibility/cpu-rate";
import { genericEngine } from "./eligibility/generic-engine";
import { judgeByHand } from "./eligibility/hand-written";
import { readSamples } from "./eligibility/samples";
import { benchReplay } from "./eligibility/stored-replay";

const rounds = 7;
const millisecondsARound = 700;

const samples = readSamples();
const { call, params, programme, applications } = samples;
const rules = prepareRules(call, { programme });
const settings = readBareSettings(params);
const terms = readCallTerms(call, programme);
const runGeneric = genericEngine(call, programme);

const sample = (turn: number) => applications[turn % applications.length]!;
const ours = (turn: number) => rules.outcomes(sample(turn));
const byHand = (turn: number) => judgeByHand(sample(turn), settings, terms);
const generic = (turn: number) => runGeneric(sample(turn));

for (let turn = 0; turn < applications.length; turn += 1) {
  const { outcomes, overall } = ours(turn);
  deepStrictEqual({ outcomes, overall }, { ...byHand(turn) });
  const passing = rules.criteria.filter((_, index) => outcomes[index] === "pass").map(({ code }) => code);
  deepStrictEqual([...(await generic(turn))].sort(), passing.sort());
}

const results = [
  await versus("engine beside hand-written function, outcomes only", byHand),
  await versus("engine beside json-rules-engine 7, passing rules only", generic),
  ...(await benchReplay(samples)),
];
for (const { name, ours: own, bare, ratio, unit } of results) {
  console.log(`${name}: ${Math.round(own)} against ${Math.round(bare)} ${unit}, ratio ${ratio}`);
}
console.log(JSON.stringify({ bench: "eligibility", results }));

/** Both sides in turn, the first to go changing every round; medians of the rounds. */
async function versus(name: string, bareSide: (turn: number) => unknown) {
  const rates = { ours: [] as number[], bare: [] as number[] };
  await cpuRate(ours, millisecondsARound);
  await cpuRate(bareSide, millisecondsARound);
  for (let round = 0; round < rounds; round += 1) {
    const sides = round % 2 === 0 ? (["ours", "bare"] as const) : (["bare", "ours"] as const);
    for (const side of sides) {
      rates[side].push(await cpuRate(side === "ours" ? ours : bareSide, millisecondsARound));
    }
  }
  const [own, bare] = [median(rates.ours), median(rates.bare)];
  const ratio = Number((own / bare).toFixed(3));
  return { name, ours: own, bare, ratio, unit: "verdicts per CPU second" };
}
