import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const signals = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Runs a program to its end in our place: its output is ours, it gets our signals, and it hears of our death by its
 * channel.
 *
 * @param {string} program
 * @param {readonly string[]} words
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, hasChannel?: boolean }} [options]
 * @returns {Promise<number>} exit code
 */
export function runChild(program, words, { env = process.env, cwd, hasChannel = false } = {}) {
  return new Promise((ended, failed) => {
    const child = spawn(program, words, {
      cwd,
      env,
      stdio: ["inherit", "inherit", "inherit", ...(hasChannel ? [/** @type {const} */ ("ipc")] : [])],
    });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    const watch = watchNpm(() => child.kill("SIGTERM"));
    for (const signal of signals) process.on(signal, forward);
    const release = () => {
      clearInterval(watch);
      for (const signal of signals) process.off(signal, forward);
    };
    child.once("error", (error) => {
      release();
      failed(error);
    });
    child.once("exit", (code) => {
      release();
      ended(code ?? 1);
    });
  });
}

/**
 * npm does not pass SIGTERM on: when the npm that started us is gone, so is the reason to run. It runs us through a
 * shell, which survives it, so both are watched.
 *
 * @param {() => void} whenGone
 */
function watchNpm(whenGone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const started = ancestry();
  const watch = setInterval(() => {
    if (ancestry() === started) return;
    clearInterval(watch);
    whenGone();
  }, 250);
  return watch;
}

/** Our parent and, where the system tells, its own. */
function ancestry() {
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, "utf8");
    return `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}`;
  } catch {
    return String(process.ppid);
  }
}
