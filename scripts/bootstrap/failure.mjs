/** A reason to stop that is told to the person in one sentence, without a stack. */
export class Failure extends Error {}

/**
 * Runs a command of this project and ends the process with its exit code.
 *
 * @param {() => Promise<number>} command
 */
export async function runCommand(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    process.exitCode = 1;
  }
}
