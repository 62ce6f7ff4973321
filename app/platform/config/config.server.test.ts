import path from "node:path";
import { describe, expect, test } from "vitest";
import { readConfig, readLaunchConfig, readWorkerConfig } from "./config.server";
import { ConfigurationError } from "./configuration-error.server";
import type { Environment } from "./environment.server";

const database = { DATABASE_URL: "postgresql://pilier:secret@127.0.0.1:5432/pilier" };
const worker = {
  ...database,
  SMTP_URL: "smtp://127.0.0.1:2525",
  MAIL_FROM: "Pilier <portail@agglo.example>",
};

function sentencesOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.sentences;
    throw error;
  }
  return [];
}

describe("a web process", () => {
  test("needs no more than its database", () => {
    expect(readConfig(database)).toEqual({
      databaseUrl: database.DATABASE_URL,
      host: "127.0.0.1",
      port: 3000,
      publicOrigin: "http://127.0.0.1:3000",
      trustProxy: 0,
      dataDir: path.resolve(".data"),
      demo: false,
      clock: undefined,
      agentSecondFactor: "required",
      logLevel: "info",
      directoryUrl: "https://recherche-entreprises.api.gouv.fr",
      help: undefined,
    });
  });

  test("reads the origin without its final slash", () => {
    const config = readConfig({ ...database, HOST: "0.0.0.0", PUBLIC_ORIGIN: "https://pilier.example.fr/" });
    expect(config.publicOrigin).toBe("https://pilier.example.fr");
  });

  test("is reached under its IPv6 address", () => {
    expect(readConfig({ ...database, HOST: "::1", PORT: "80" }).publicOrigin).toBe("http://[::1]");
  });

  test("spares agents the second factor in a demonstration only", () => {
    expect(readConfig({ ...database, DEMO: "1" }).agentSecondFactor).toBe("optional");
    expect(readConfig({ ...database, DEMO: "1", AGENT_SECOND_FACTOR: "required" }).agentSecondFactor).toBe(
      "required",
    );
  });

  test("takes a clock in a demonstration", () => {
    const env = { ...database, DEMO: "1", CLOCK: "2027-01-29T16:59:00+01:00", CLOCK_SET_AT: "1795341600000" };
    expect(readConfig(env).clock).toEqual({
      startsAt: new Date("2027-01-29T15:59:00Z"),
      setAt: new Date(1_795_341_600_000),
    });
  });

  test("takes a clock in a test", () => {
    expect(readConfig({ ...database, NODE_ENV: "test", CLOCK: "2027-01-29T16:59:00Z" }).clock).toBeDefined();
  });

  test("asks a directory of this machine in a demonstration or a test only, and others by https", () => {
    const here = "http://127.0.0.1:4010";
    expect(sentencesOf(() => readConfig({ ...database, DIRECTORY_URL: here }))).toHaveLength(1);
    expect(readConfig({ ...database, DEMO: "1", DIRECTORY_URL: `${here}/` }).directoryUrl).toBe(here);
    for (const wrong of ["http://directory.example", "https://directory.example/search", "ftp://a.example"])
      expect(
        sentencesOf(() => readConfig({ ...database, DIRECTORY_URL: wrong })),
        wrong,
      ).toHaveLength(1);
  });

  test("takes a blank variable for an absent one", () => {
    expect(readConfig({ ...database, PORT: "", HOST: "  " }).port).toBe(3000);
  });

  test("says everything that is wrong at once", () => {
    const env = { PORT: "abc", DEMO: "yes", LOG_LEVEL: "loud", HOST: "0.0.0.0", CLOCK: "tomorrow" };
    const sentences = sentencesOf(() => readConfig(env));
    for (const name of ["DATABASE_URL", "PUBLIC_ORIGIN", "PORT", "DEMO", "LOG_LEVEL", "CLOCK"])
      expect(
        sentences.some((sentence) => sentence.startsWith(name)),
        name,
      ).toBe(true);
  });

  const refused: [string, Environment, RegExp][] = [
    ["no database", {}, /^DATABASE_URL is missing/],
    ["another database system", { DATABASE_URL: "mysql://root:hunter2@db/x" }, /^DATABASE_URL must be/],
    ["a port beyond the last", { ...database, PORT: "65536" }, /^PORT must be .*, not "65536"\.$/],
    ["a port below zero", { ...database, PORT: "-1" }, /^PORT must be/],
    ["a port to be chosen", { ...database, PORT: "0" }, /^PORT must be from 1/],
    [
      "an origin with a path",
      { ...database, PUBLIC_ORIGIN: "https://a.example/b" },
      /^PUBLIC_ORIGIN must be/,
    ],
    [
      "an origin that is no web address",
      { ...database, PUBLIC_ORIGIN: "ftp://a.example" },
      /^PUBLIC_ORIGIN must be/,
    ],
    ["no origin beyond loopback", { ...database, HOST: "192.0.2.7" }, /^PUBLIC_ORIGIN is missing/],
    [
      "a clock in production",
      { ...database, CLOCK: "2027-01-29T16:59:00Z" },
      /^CLOCK is accepted in demonstration/,
    ],
    [
      "a clock without offset",
      { ...database, DEMO: "1", CLOCK: "2027-01-29T16:59:00" },
      /^CLOCK must be an instant/,
    ],
    ["proxies without end", { ...database, TRUST_PROXY: "true" }, /^TRUST_PROXY must be/],
    ["the root as data folder", { ...database, DATA_DIR: "/" }, /^DATA_DIR must be/],
  ];
  test.each(refused)("refuses %s", (_situation, env, sentence) => {
    const sentences = sentencesOf(() => readConfig(env));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(sentence);
  });

  test("does not repeat a secret", () => {
    expect(sentencesOf(() => readConfig({ DATABASE_URL: "mysql://root:hunter2@db/x" })).join()).not.toContain(
      "hunter2",
    );
  });
});

describe("a worker", () => {
  test("reads where letters go and whom they come from", () => {
    expect(readWorkerConfig(worker)).toMatchObject({ smtpUrl: worker.SMTP_URL, mailFrom: worker.MAIL_FROM });
  });

  test("needs a mail server and a sender", () => {
    const sentences = sentencesOf(() => readWorkerConfig(database));
    expect(sentences.map((sentence) => sentence.split(" ")[0])).toEqual(["SMTP_URL", "MAIL_FROM"]);
  });

  test("refuses a sender with a line break", () => {
    expect(
      sentencesOf(() => readWorkerConfig({ ...worker, MAIL_FROM: "a@b.example\r\nBcc: c@d.example" })),
    ).toHaveLength(1);
  });
});

describe("npm start", () => {
  test("without a variable is a demonstration on loopback", () => {
    expect(readLaunchConfig({})).toMatchObject({
      demo: true,
      host: "127.0.0.1",
      databaseUrl: undefined,
      smtpUrl: undefined,
    });
  });

  test("may choose its port", () => {
    expect(readLaunchConfig({ PORT: "0" }).port).toBe(0);
  });

  test("takes a clock in its implicit demonstration, not on a real database", () => {
    const clock = { CLOCK: "2027-01-29T16:59:00Z" };
    expect(readLaunchConfig(clock).clock).toBeDefined();
    expect(sentencesOf(() => readLaunchConfig({ ...clock, ...database }))).toHaveLength(1);
    expect(sentencesOf(() => readLaunchConfig({ ...clock, DEMO: "0" }))).toHaveLength(1);
  });

  const situations: [string, Environment, boolean][] = [
    ["a database of its own", database, false],
    ["a database of its own, asked for", { ...database, DEMO: "1" }, true],
    ["the embedded server, declined", { DEMO: "0" }, false],
    [
      "an open address, asked for",
      { HOST: "0.0.0.0", PUBLIC_ORIGIN: "https://demo.example", DEMO: "1" },
      true,
    ],
    ["an open address", { ...worker, HOST: "0.0.0.0", PUBLIC_ORIGIN: "https://pilier.example.fr" }, false],
    ["a proxy in front", { ...worker, PUBLIC_ORIGIN: "https://pilier.example.fr" }, false],
  ];
  test.each(situations)("on %s", (_situation, env, demo) => {
    expect(readLaunchConfig(env).demo).toBe(demo);
  });

  test("asks for real servers where others can reach it", () => {
    const sentences = sentencesOf(() => readLaunchConfig({ HOST: "0.0.0.0" }));
    expect(sentences.map((sentence) => sentence.split(" ")[0])).toEqual([
      "DATABASE_URL",
      "SMTP_URL",
      "PUBLIC_ORIGIN",
    ]);
  });
});
