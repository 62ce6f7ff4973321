import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { visibleCases } from "../tests/fixtures/eligibility/files";

interface Run {
  readonly exitCode: number;
  readonly lines: readonly Record<string, unknown>[];
  readonly complaint: string;
}

const project = fileURLToPath(new URL("..", import.meta.url));
const callFile = join(project, "tests/fixtures/eligibility/call.json");
const folder = mkdtempSync(join(tmpdir(), "eligibility-"));
const applications = visibleCases.map(({ application }) => application);

/** Runs the command as `npm run` does, without npm's own second. */
async function run(content: string, call = callFile): Promise<Run> {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, content);
  const options = { cwd: project, maxBuffer: 64 * 1024 * 1024 };
  const args = ["--import", "tsx", "scripts/eligibility.ts", "--call", call, "--applications", file];
  const ended = await promisify(execFile)(process.execPath, args, options).then(
    ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
    (error: { stdout: string; stderr: string; code: number }) => error,
  );
  const lines = ended.stdout.split("\n").slice(0, -1);
  return {
    exitCode: ended.code,
    lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    complaint: ended.stderr,
  };
}

describe.concurrent("npm run eligibility", { timeout: 30_000 }, () => {
  it("gives every visible case its outcomes, in order", async () => {
    const { exitCode, lines, complaint } = await run(JSON.stringify(applications));
    expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: "" });
    const found = lines.map(({ id, overall, findings }) => ({
      id,
      overall,
      outcomes: Object.fromEntries(
        (findings as { code: string; outcome: string }[]).map((one) => [one.code, one.outcome]),
      ),
    }));
    expect(found).toEqual(
      visibleCases.map(({ application, expected }) => ({ id: application["id"], ...expected })),
    );
    const [first] = lines[1]!["findings"] as object[];
    expect(Object.keys(lines[0]!)).toEqual(["id", "overall", "findings"]);
    expect(Object.keys(first!)).toEqual(["code", "outcome", "reason", "fix"]);
  });

  it("answers a malformed application by pointers and judges the others", async () => {
    const { requestedAmount: _, ...incomplete } = applications[0]!;
    const { exitCode, lines } = await run(JSON.stringify([incomplete, 7, applications[0]]));
    expect(exitCode).toBe(1);
    expect(lines[0]).toEqual({
      id: applications[0]!["id"],
      error: [{ path: "/requestedAmount", message: "Valeur obligatoire absente." }],
    });
    expect(lines[1]).toMatchObject({ id: null, error: [{ path: "" }] });
    expect(lines[2]).toMatchObject({ overall: "eligible" });
  });

  it("says nothing for an empty list", async () => {
    expect(await run("[]")).toEqual({ exitCode: 0, lines: [], complaint: "" });
  });

  it("reads what is odd but JSON: a mark of byte order, keys twice, unknown, or nested without end", async () => {
    const [first] = applications.map((application) => JSON.stringify(application).slice(0, -1));
    const depth = 100_000;
    const content = `\uFEFF[
      ${first},"requestedAmount":"999.99"},
      ${first},"__proto__":{"id":"other"}},
      ${first},"unknown":${"[".repeat(depth)}12345678901234567890${"]".repeat(depth)}}
    ]`;
    const { exitCode, lines } = await run(content);
    expect(exitCode).toBe(0);
    expect(lines.map(({ id, overall }) => [id, overall])).toEqual([
      ["D01", "incomplete"],
      ["D01", "eligible"],
      ["D01", "eligible"],
    ]);
  });

  it.each([
    ["a file that is no array", "{}", callFile],
    ["an array that breaks off", JSON.stringify(applications.slice(0, 1)).slice(0, -30), callFile],
    ["an application that is no JSON", `[${JSON.stringify(applications[0])},{"id":"x",}]`, callFile],
    ["something after the array", `${JSON.stringify(applications.slice(0, 1))}]`, callFile],
    ["a call that is none", "[]", join(project, "package.json")],
    ["a call that is not there", "[]", join(folder, "nowhere.json")],
  ])("ends with 2 and one sentence on %s", async (_situation, content, call) => {
    const { exitCode, lines, complaint } = await run(content, call);
    expect({ exitCode, lines }).toEqual({ exitCode: 2, lines: [] });
    expect(complaint).toMatch(/^Cannot [^\n]+\.\n$/);
  });
});
