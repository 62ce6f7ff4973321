import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { SMTPServer } from "smtp-server";
import { type MailStore, openMailStore } from "./mail-store";

export interface MailCatcher {
  readonly smtpUrl: string;
  close(): Promise<void>;
}

interface CatcherOptions {
  readonly dataDir: string;
  /** A loopback address: the server takes mail from anyone who reaches it. */
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
}

const largestMail = 5_000_000;

/** A real mail server that keeps everything and forwards nothing, for the demonstration and the tests. */
export async function startMailCatcher({ dataDir, host, port }: CatcherOptions): Promise<MailCatcher> {
  const store = await openMailStore(dataDir);
  const server = new SMTPServer({
    name: "catcher.pilier.example",
    banner: "Pilier keeps what it is given",
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: largestMail,
    closeTimeout: 1_000,
    onData(stream, session, done) {
      const from = session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address;
      const to = session.envelope.rcptTo.map(({ address }) => address);
      keep(store, stream, { from, to }).then(
        () => done(),
        () => done(Object.assign(new Error("The mail could not be kept"), { responseCode: 451 })),
      );
    },
  });
  // A client that goes away in mid-sentence is its own concern.
  server.on("error", () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: chosen } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://${host.includes(":") ? `[${host}]` : host}:${chosen}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function keep(
  store: MailStore,
  stream: Readable,
  envelope: { from: string; to: string[] },
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  await store.keep({ raw: Buffer.concat(chunks), ...envelope });
}
