/** A file that is not a JSON array of JSON values in UTF-8. */
export class BrokenJsonArray extends Error {}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** Beyond this an element is taken for a runaway: an application has some kilobytes. */
const mostBytes = 64 * 1024 * 1024;

/**
 * The text of each element of a JSON array, one at a time, so that memory holds one element and one chunk.
 *
 * @throws {BrokenJsonArray} when the array itself is broken; what is inside an element is for its reader to judge
 */
export async function* jsonArrayElements(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const splitter = new ArraySplitter();
  for await (const chunk of chunks) yield* splitter.take(chunk);
  splitter.end();
}

type Place = "before" | "first" | "value" | "inside" | "after";

class ArraySplitter {
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  #place: Place = "before";
  #depth = 0;
  #inString = false;
  #escaped = false;
  #pieces: Uint8Array[] = [];
  #size = 0;
  #bytesSeen = 0;

  *take(chunk: Uint8Array): Generator<string> {
    let start = 0;
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index]!;
      if (this.#place !== "inside") {
        if (!this.#begins(byte, this.#bytesSeen + index)) continue;
        start = index;
      }
      if (this.#ends(byte)) {
        yield this.#element(chunk.subarray(start, index));
        this.#place = byte === comma ? "value" : "after";
      }
    }
    if (this.#place === "inside") this.#keep(chunk.slice(start));
    this.#bytesSeen += chunk.length;
  }

  end(): void {
    if (this.#place !== "after") throw new BrokenJsonArray("the array is not closed");
  }

  /** Reads a byte between elements; whether an element begins with it. */
  #begins(byte: number, offset: number): boolean {
    const isSpace = byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
    if (isSpace || (offset < 3 && byte === byteOrderMark[offset])) return false;
    if (this.#place === "before" && byte === openBracket) this.#place = "first";
    else if (this.#place === "first" && byte === closeBracket) this.#place = "after";
    else if (this.#place === "before") throw new BrokenJsonArray("it does not begin with an array");
    else if (this.#place === "after")
      throw new BrokenJsonArray(`something follows the array at byte ${offset}`);
    else if (byte === comma || byte === closeBracket) {
      throw new BrokenJsonArray(`an element is missing at byte ${offset}`);
    } else {
      this.#place = "inside";
      return true;
    }
    return false;
  }

  /** Reads a byte of an element; whether it is the comma or bracket that ends it. */
  #ends(byte: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === backslash) this.#escaped = true;
      else if (byte === quote) this.#inString = false;
      return false;
    }
    if (byte === quote) this.#inString = true;
    else if (byte === openBrace || byte === openBracket) this.#depth += 1;
    else if (this.#depth > 0) {
      if (byte === closeBrace || byte === closeBracket) this.#depth -= 1;
    } else return byte === comma || byte === closeBracket;
    return false;
  }

  #element(last: Uint8Array): string {
    const bytes = this.#pieces.length === 0 ? last : Buffer.concat([...this.#pieces, last]);
    this.#pieces = [];
    this.#size = 0;
    try {
      return this.#decoder.decode(bytes);
    } catch (cause) {
      throw new BrokenJsonArray("a text is not UTF-8", { cause });
    }
  }

  #keep(piece: Uint8Array): void {
    this.#size += piece.length;
    if (this.#size > mostBytes) throw new BrokenJsonArray("an element is larger than 64 MB");
    this.#pieces.push(piece);
  }
}
