import { createServer, type AddressInfo, type Socket } from "node:net";

/** What the scanner of a test does with what it gets. */
export type ScannerManner =
  /** Reads the whole stream, and condemns what holds the word VIRUS. */
  "judges" | "says-nothing" | "hangs-up" | "talks-garbage" | "talks-on" | "is-full";

export interface TestScanner {
  readonly host: string;
  readonly port: number;
  manner: ScannerManner;
  /** Bytes of each file that was streamed whole. */
  readonly streams: Buffer[];
  close(): Promise<void>;
}

/** A daemon that speaks INSTREAM as ClamAV does, or misbehaves as it is told. */
export async function startScanner(): Promise<TestScanner> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    serve(socket, scanner);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const scanner: TestScanner = {
    host: "127.0.0.1",
    port: (server.address() as AddressInfo).port,
    manner: "judges",
    streams: [],
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return scanner;
}

function serve(socket: Socket, scanner: TestScanner): void {
  if (scanner.manner === "hangs-up") return void socket.destroy();
  if (scanner.manner === "says-nothing") return void socket.resume();
  if (scanner.manner === "talks-garbage") return void socket.end("HTTP/1.1 400 Bad Request\r\n\r\n\0");
  if (scanner.manner === "talks-on") return void socket.write("a".repeat(100_000));
  if (scanner.manner === "is-full") return void socket.end("INSTREAM size limit exceeded. ERROR\0");
  const parts: Buffer[] = [];
  socket.on("data", (bytes) => {
    parts.push(bytes);
    if (!bytes.subarray(-4).equals(Buffer.alloc(4))) return;
    const content = wholeStream(Buffer.concat(parts));
    if (!content) return;
    scanner.streams.push(content);
    socket.end(content.includes("VIRUS") ? "stream: Essai.Virus FOUND\0" : "stream: OK\0");
  });
}

/** The content once its last, empty chunk is there. */
function wholeStream(received: Buffer): Buffer | null {
  const command = "zINSTREAM\0";
  if (received.length < command.length) return null;
  if (received.toString("latin1", 0, command.length) !== command) throw new Error("not INSTREAM");
  const chunks: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(chunks);
    if (at + 4 + length > received.length) return null;
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
