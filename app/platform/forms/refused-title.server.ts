import { Transform } from "node:stream";
import { refusedTitle } from "~/domain/text/refused-title";

const tag = Buffer.from("<title>");

/**
 * Writes "Erreur\u00A0: " in front of the title of a page sent back with status 422. Remix's `meta` never sees what an
 * action answered, and a reader without a script hears the title first: hence here, in the stream.
 */
export function titleAsRefused(): Transform {
  let held = Buffer.alloc(0);
  let isDone = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      if (isDone) return next(null, chunk);
      held = Buffer.concat([held, chunk]);
      const at = held.indexOf(tag);
      if (at < 0) return next();
      isDone = true;
      const cut = at + tag.length;
      next(null, Buffer.concat([held.subarray(0, cut), Buffer.from(refusedTitle), held.subarray(cut)]));
    },
    flush(next) {
      next(null, isDone ? undefined : held);
    },
  });
}
