import { Transform } from "node:stream";
import { refusedTitle } from "./refused-title";

const marker = Buffer.from("<title>");

/**
 * Puts "Erreur\u00A0: " in front of the title of a page sent back with status 422, for readers who hear the title
 * first and have no script. Remix's `meta` never sees what an action answered, hence here.
 */
export function titleAsRefused(): Transform {
  let held = Buffer.alloc(0);
  let isDone = false;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      if (isDone) return next(null, chunk);
      held = Buffer.concat([held, chunk]);
      const at = held.indexOf(marker);
      if (at < 0) return next();
      isDone = true;
      const cut = at + marker.length;
      next(null, Buffer.concat([held.subarray(0, cut), Buffer.from(refusedTitle), held.subarray(cut)]));
    },
    flush(next) {
      next(null, isDone ? undefined : held);
    },
  });
}
