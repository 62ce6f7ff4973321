import { houseRules } from "./house/house-rules";
import type { Finding } from "./house/house-rule";
import { readSources } from "./house/read-sources";

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !houseRules.some((rule) => rule.name === name));
if (unknown.length > 0) {
  console.error(
    `No rule is called ${unknown.join(", ")}. Rules: ${houseRules.map((rule) => rule.name).join(", ")}.`,
  );
  process.exit(2);
}

const sources = await readSources();
for (const rule of houseRules.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const findings = rule.inspect(sources);
  for (const finding of findings) console.log(`${rule.name}: ${describe(finding)}`);
  if (!findings.some(({ severity }) => severity === "error")) continue;
  console.log(`  why:  ${rule.why}\n  pass: ${rule.pass}\n`);
  process.exitCode = 1;
}

function describe({ path, line, severity, fact }: Finding): string {
  return `${severity === "warning" ? "warning: " : ""}${path}${line === undefined ? "" : `:${line}`}: ${fact}`;
}
