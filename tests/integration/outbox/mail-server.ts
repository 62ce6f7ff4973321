import type { AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly messageId: string | undefined;
  readonly subject: string | undefined;
}

export interface TestMailServer {
  readonly smtpUrl: string;
  readonly received: ReceivedMail[];
  /** Answers the recipient with this until it is set to null again. */
  refusal: { readonly responseCode: number; readonly sentence: string } | null;
  /** While true, letters are heard to the end and never answered. */
  isSilent: boolean;
  /** How often a letter was heard to the end, answered or not. */
  heard: number;
  close(): Promise<void>;
}

/** A real mail server in this process, which remembers and can refuse. */
export async function startTestMailServer(): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  const state: Pick<TestMailServer, "refusal" | "isSilent" | "heard"> = {
    refusal: null,
    isSilent: false,
    heard: 0,
  };
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    closeTimeout: 200,
    onRcptTo(_address, _session, done) {
      const { refusal } = state;
      done(
        refusal ? Object.assign(new Error(refusal.sentence), { responseCode: refusal.responseCode }) : null,
      );
    },
    onData(stream, session, done) {
      void read(stream).then(async (raw) => {
        state.heard += 1;
        if (state.isSilent) return;
        const { messageId, subject } = await simpleParser(raw);
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), messageId, subject });
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(state, {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

async function read(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
