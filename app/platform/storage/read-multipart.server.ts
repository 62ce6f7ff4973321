import { PassThrough, Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";

export interface MultipartFile<Kept> {
  /** Fields that stood before the file. */
  readonly fields: Readonly<Record<string, string>>;
  /** What `keep` made of the file, or null when none was sent. */
  readonly kept: Kept | null;
}

/** The body is not a form with a file, or it stopped before its end. */
export class BrokenMultipart extends Error {
  override readonly name = "BrokenMultipart";
}

/**
 * Reads a form with one file as it arrives, never whole in memory. What `keep` leaves of the file is read and
 * dropped, so that the browser, which hears nothing while it sends, gets its answer. A field is cut beyond
 * `fieldSize` bytes.
 *
 * @throws {BrokenMultipart}
 */
export async function readMultipart<Kept>(
  request: Request,
  keep: (file: Readable, name: string, fields: Readonly<Record<string, string>>) => Promise<Kept>,
  { fieldSize = 1_000 }: { readonly fieldSize?: number } = {},
): Promise<MultipartFile<Kept>> {
  if (!request.body) throw new BrokenMultipart();
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  const parser = parserOf(request, fieldSize);
  const fields: Record<string, string> = Object.create(null) as Record<string, string>;
  let keeping: Promise<Kept> | null = null;
  await new Promise<void>((resolve, reject) => {
    parser.on("field", (name, value) => {
      if (!keeping) fields[name] = value;
    });
    parser.on("file", (_name, file, { filename }) => {
      // A browser sends an unnamed, empty part when nothing was chosen.
      if (keeping || filename === undefined) return void file.resume();
      const given = handOver(file);
      keeping = keep(given, filename, fields);
      const drop = () => void given.destroy();
      keeping.then(drop, drop);
    });
    parser.once("error", () => reject(new BrokenMultipart()));
    parser.once("close", resolve);
    body.once("error", () => reject(new BrokenMultipart()));
    body.pipe(parser);
  }).catch(async (error: unknown) => {
    parser.destroy();
    await keeping?.catch(() => {});
    throw error;
  });
  return { fields, kept: keeping === null ? null : await (keeping as Promise<Kept>) };
}

/**
 * The file as a stream that may be given up: the parser waits for ever on a file that was destroyed, so the rest of
 * it is read and dropped. A line may break before anybody listens; whoever reads then finds the stream errored.
 */
function handOver(file: Readable): Readable {
  const given = new PassThrough();
  given.on("error", () => {});
  given.once("close", () => {
    file.unpipe(given);
    file.resume();
  });
  file.once("error", (error) => given.destroy(error));
  file.pipe(given);
  return given;
}

function parserOf(request: Request, fieldSize: number): busboy.Busboy {
  try {
    return busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      defParamCharset: "utf8",
      // The name is judged as it was sent, path included.
      preservePath: true,
      limits: { files: 1, fields: 10, fieldSize, fieldNameSize: 100, parts: 12, headerPairs: 50 },
    });
  } catch {
    throw new BrokenMultipart();
  }
}
