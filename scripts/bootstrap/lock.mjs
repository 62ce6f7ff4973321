import { createHash } from "node:crypto";
import { mkdirSync, rmSync, statSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";

/**
 * What the holder of a lock tells those who come later.
 *
 * @typedef {{ state: string, url?: string }} Note
 */

/**
 * A lock on a folder that ends with its process, however it ends: a socket which only one process can listen on, and
 * which answers who asks what the holder is doing.
 *
 * @typedef {{ tell(note: Note): void, release(): Promise<void> }} Lock
 */

/**
 * @param {string} purpose
 * @param {string} folder created when it is missing
 * @returns {Promise<Lock | Note>} the lock, or the note of the process that holds it
 */
export async function takeLock(purpose, folder) {
  const address = addressOf(purpose, folder);
  /** @type {Note} */
  let note = { state: purpose };
  for (;;) {
    const server = createServer((socket) => {
      socket.on("error", () => {}); // whoever asked has left
      socket.end(JSON.stringify(note));
    });
    if (await listens(server, address)) {
      server.unref();
      return {
        tell(next) {
          note = next;
        },
        release: () => new Promise((done) => server.close(() => done())),
      };
    }
    const held = await ask(address);
    if (held) return held;
    if (!isAbstract(address)) rmSync(address, { force: true }); // a file whose process is gone
    await pause(20);
  }
}

/**
 * The same, after waiting for the present holder to finish.
 *
 * @param {string} purpose
 * @param {string} folder
 * @param {(note: Note) => void} whenBusy called once, if there is someone to wait for
 * @returns {Promise<Lock>}
 */
export async function waitForLock(purpose, folder, whenBusy) {
  for (let turn = 0; ; turn += 1) {
    const lock = await takeLock(purpose, folder);
    if ("release" in lock) return lock;
    if (turn === 0) whenBusy(lock);
    await pause(300);
  }
}

/**
 * @param {string} purpose
 * @param {string} folder
 */
function addressOf(purpose, folder) {
  mkdirSync(folder, { recursive: true });
  const { dev, ino } = statSync(folder);
  const name = `pilier-${createHash("sha256").update(`${purpose} ${dev} ${ino}`).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${name}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

/** @param {string} address */
function isAbstract(address) {
  return process.platform !== "darwin" && !address.startsWith(tmpdir());
}

/**
 * @param {import("node:net").Server} server
 * @param {string} address
 * @returns {Promise<boolean>}
 */
function listens(server, address) {
  return new Promise((answer) => {
    server.once("error", () => answer(false));
    server.listen(address, () => answer(true));
  });
}

/**
 * @param {string} address
 * @returns {Promise<Note | null>} null when nobody answers any more
 */
async function ask(address) {
  const socket = createConnection(address);
  socket.setTimeout(2000, () => socket.destroy());
  try {
    return JSON.parse(await text(socket));
  } catch (error) {
    return isRefusal(error) ? null : { state: "busy" };
  }
}

/** @param {unknown} error */
function isRefusal(error) {
  const code = /** @type {{ code?: string }} */ (error).code ?? "";
  return ["ECONNREFUSED", "ENOENT"].includes(code);
}
