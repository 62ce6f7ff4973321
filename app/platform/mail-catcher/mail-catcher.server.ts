import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { keepMail } from "./caught-mails.server";

export interface MailCatcher {
  /** For `SMTP_URL`. */
  readonly url: string;
  close(): Promise<void>;
}

const largestMail = 10 * 1024 * 1024;

/**
 * A real SMTP server on loopback that keeps each mail in `dataDir` instead of passing it on: for the demonstration,
 * tests and development.
 */
export async function startMailCatcher(dataDir: string, port = 0): Promise<MailCatcher> {
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    size: largestMail,
    logger: false,
    onData(stream, { envelope }, answer) {
      buffer(stream)
        .then((raw) => {
          if (stream.sizeExceeded) throw tooLarge();
          return keepMail(
            dataDir,
            envelope.rcptTo.map(({ address }) => address),
            raw,
          );
        })
        .then(
          () => answer(),
          (error: Error) => answer(error),
        );
    },
  });
  server.on("error", () => {}); // a client that hangs up
  const listener = server.listen(port, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function tooLarge(): Error {
  return Object.assign(new Error("Message exceeds the size limit"), { responseCode: 552 });
}
