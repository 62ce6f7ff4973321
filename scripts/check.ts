import { spawnSync } from "node:child_process";
import { isDatabaseClientStale } from "./check/database-client";
import { raiseWall } from "./check/raise-wall";
import { describeOutcome } from "./check/describe-outcome";
import { twoAtATime } from "./check/two-at-a-time";
import { walls } from "./check/walls";

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !walls.some((wall) => wall.name === name));
if (unknown.length > 0) {
  console.error(
    `No wall is called ${unknown.join(", ")}. Walls: ${walls.map((wall) => wall.name).join(", ")}.`,
  );
  process.exit(2);
}

if (isDatabaseClientStale()) {
  console.log("Writing the database client from prisma/schema…");
  const { status } = spawnSync("prisma", ["generate"], { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) process.exit(1);
}

const chosen = walls.filter((wall) => asked.length === 0 || asked.includes(wall.name));
const outcomes = await twoAtATime(chosen, async (wall) => {
  const outcome = await raiseWall(wall);
  console.log(describeOutcome(outcome));
  return outcome;
});

const fallen = outcomes.filter((outcome) => !outcome.stands).map((outcome) => outcome.wall.name);
console.log(fallen.length === 0 ? `All ${outcomes.length} walls stand.` : `Fallen: ${fallen.join(", ")}.`);
process.exitCode = fallen.length === 0 ? 0 : 1;
