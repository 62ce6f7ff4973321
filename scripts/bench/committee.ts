/** `npm run bench:committee`: the simulation of an envelope over 50,000 dossiers beside a bare sort-and-fill. */
import { deepStrictEqual } from "node:assert/strict";
import type { Candidate } from "~/domain/committee/scenario/candidate";
import { simulate } from "~/domain/committee/scenario/simulate";
import { cents } from "~/domain/money/cents";
import { sortAndFill, type BareDossier } from "./committee/sort-and-fill";
import { median } from "./eligibility/cpu-rate";

const count = 50_000;
const rounds = 11;
const callsARound = 4;

let seed = 20_261_125;
/** The same numbers at each run (Lehmer, modulus 2^31 − 1). */
const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;

const bareDossiers: readonly BareDossier[] = Array.from({ length: count }, (_, place) => {
  const full = 100_000 + random(2_000_000);
  return {
    number: `2027-${String(place).padStart(5, "0")}`,
    score: random(10_001),
    full,
    viable: full - random(full >> 1),
  };
});
const room = cents(
  Math.floor(bareDossiers.reduce((sum: number, { full }: BareDossier) => sum + full, 0) / 3),
);
const candidates: readonly Candidate[] = bareDossiers.map(({ number, score, full, viable }) => ({
  id: number,
  number,
  score,
  groups: [],
  proposals: [{ envelopeId: "etat", full: cents(full), viable: cents(viable) }],
}));
const envelopes = [{ envelopeId: "etat", room }];

const ours = () => simulate(candidates, envelopes);
const bare = () => sortAndFill(bareDossiers, room);
const { granted, left } = ours();
deepStrictEqual({ granted: [...granted], left: left.get("etat") as number }, bare());

const times = { ours: [] as number[], bare: [] as number[] };
for (let round = 0; round <= rounds; round += 1) {
  const sides = round % 2 === 0 ? (["ours", "bare"] as const) : (["bare", "ours"] as const);
  for (const side of sides) {
    const cpu = process.cpuUsage();
    for (let call = 0; call < callsARound; call += 1)
      if (side === "ours") ours();
      else bare();
    const { user, system } = process.cpuUsage(cpu);
    if (round > 0) times[side].push((user + system) / 1_000 / callsARound); // the first round warms up
  }
}
const [own, other] = [median(times.ours), median(times.bare)];
const result = {
  name: "simulation of 50,000 applications beside a bare sort-and-fill",
  ours: own,
  bare: other,
  ratio: Number((own / other).toFixed(3)),
  unit: "CPU ms",
};
console.log(`${result.name}: ${own.toFixed(1)} against ${other.toFixed(1)} CPU ms, ratio ${result.ratio}`);
console.log(JSON.stringify({ bench: "committee", results: [result] }));
