import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { load } from "./http/load";
import { scriptsOfEveryPage } from "./http/every-page";

const rounds = 5;
const secondsARound = 3;
const units = { rps: "requests per second", p50: "ms", p99: "ms", cpuMs: "CPU ms per request" } as const;
const { BENCH_ORIGIN: origin, DATABASE_URL: databaseUrl, BENCH_WEB_PID: webPid } = process.env;
if (!origin || !databaseUrl || !webPid)
  throw new Error(
    "Run it with `npm run bench:http`: it needs a portal of its own (BENCH_ORIGIN, DATABASE_URL, BENCH_WEB_PID).",
  );

if (process.argv[2] === "bare") await serveBare();
else await measure();

/** The bare side: the row that the page is about, with its version, from PostgreSQL; and the same bytes. */
async function serveBare(): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const { rows } = await pool.query<{ slug: string }>(
    "SELECT slug FROM calls WHERE published_at IS NOT NULL ORDER BY opens_at DESC",
  );
  const path = `/appels/${rows[0]!.slug}`;
  const page = Buffer.from(await (await fetch(origin + path)).arrayBuffer());
  const server = createServer((_request, response) => {
    void pool
      .query({
        name: "call",
        text: `SELECT c.*, v.content, v.rules, v.rubric, v.form
                 FROM calls c JOIN call_versions v ON v.id = c.current_version_id WHERE c.slug = $1`,
        values: [rows[0]!.slug],
      })
      .then(() =>
        response
          .writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": page.length })
          .end(page),
      );
  });
  server.listen(0, "127.0.0.1", () =>
    process.send!({ port: (server.address() as { port: number }).port, path }),
  );
}

async function measure(): Promise<void> {
  const bare = fork(new URL(import.meta.url), ["bare"], { execArgv: process.execArgv, env: process.env });
  const [{ port, path }] = (await once(bare, "message")) as [{ port: number; path: string }];
  const sides = {
    ours: { url: origin + path, pid: Number(webPid) },
    bare: { url: `http://127.0.0.1:${port}${path}`, pid: bare.pid! },
  };
  const rows = { ours: [] as Round[], bare: [] as Round[] };
  for (let round = 0; round < rounds; round += 1) {
    rows.ours.push(await measureSide(sides.ours));
    rows.bare.push(await measureSide(sides.bare));
  }
  stop(bare);
  const results: Result[] = (["rps", "p50", "p99", "cpuMs"] as const).map((key) => {
    const [ours, theirs] = [
      median(rows.ours.map((row) => row[key])),
      median(rows.bare.map((row) => row[key])),
    ];
    return {
      name: `public call page, ${key}`,
      ours,
      bare: theirs,
      ratio: Math.round((ours / theirs) * 1_000) / 1_000,
      unit: units[key],
    };
  });
  for (const { name, ours, bare: theirs, ratio, unit } of results)
    console.log(`${name}: ${ours} against ${theirs} ${unit}, ratio ${ratio}`);
  for (const { page, bytes } of await scriptsOfEveryPage(origin!, databaseUrl!)) {
    console.log(`JavaScript of ${page}: ${bytes} bytes gzipped`);
    results.push({
      name: `JavaScript of ${page}`,
      ours: bytes,
      bare: 0,
      ratio: bytes === 0 ? 1 : bytes,
      unit: "bytes gzipped",
    });
  }
  const html = Buffer.from(await (await fetch(origin! + path)).arrayBuffer());
  console.log(`HTML of the call page: ${gzipSync(html, { level: 9 }).length} bytes gzipped`);
  console.log(JSON.stringify({ bench: "http", results }));
}

interface Result {
  readonly name: string;
  readonly ours: number;
  readonly bare: number;
  readonly ratio: number;
  readonly unit: string;
}

interface Round {
  readonly rps: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMs: number;
}

async function measureSide({ url, pid }: { url: string; pid: number }): Promise<Round> {
  const before = cpuSeconds(pid);
  const { requests, seconds, latencies } = await load({ url, connections: 10, seconds: secondsARound });
  const cpuMs = ((cpuSeconds(pid) - before) * 1_000) / requests;
  const sorted = latencies.toSorted((one, other) => one - other);
  return {
    rps: Math.round(requests / seconds),
    p50: thousandths(sorted[Math.floor(sorted.length / 2)]!),
    p99: thousandths(sorted[Math.floor(sorted.length * 0.99)]!),
    cpuMs: thousandths(cpuMs),
  };
}

function thousandths(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}

/** User and system time of a process, in seconds (100 ticks a second on Linux). */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

function stop(child: ChildProcess): void {
  child.kill("SIGKILL");
}
