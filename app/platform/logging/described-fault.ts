import { scrub } from "./scrub";

/** What a log line says of a fault: enough to find it, nothing of the person who met it. */
export interface DescribedFault {
  readonly type: string;
  /** Code that the database, Prisma or the network gave. */
  readonly faultCode?: string;
  /** Name of the constraint of the database that refused. */
  readonly constraint?: string;
  readonly message: string;
  /** Where it happened: the frames alone, since the head of a stack repeats the message. */
  readonly frames?: readonly string[];
  readonly cause?: DescribedFault;
}

/** Describes anything that was thrown. Fields beside those of `DescribedFault`, such as a row's values, are left out. */
export function describeFault(fault: unknown, depth = 0): DescribedFault {
  if (!(fault instanceof Error))
    return { type: typeof fault, message: "something that is no error was thrown" };
  const { code, constraint, cause } = fault as Error & { code?: unknown; constraint?: unknown };
  return {
    type: fault.name,
    message: scrub(gist(fault)),
    ...(typeof code === "string" ? { faultCode: code } : {}),
    ...(typeof constraint === "string" ? { constraint } : {}),
    ...(depth === 0 && fault.stack ? { frames: framesOf(fault.stack) } : {}),
    ...(cause instanceof Error && depth < 4 ? { cause: describeFault(cause, depth + 1) } : {}),
  };
}

/** Prisma prints the whole invocation, values included, and says what is wrong on the last line. */
function gist(fault: Error): string {
  const lines = fault.message.trim().split("\n");
  return (fault.name.startsWith("Prisma") ? lines.at(-1) : lines[0]) ?? "";
}

function framesOf(stack: string): string[] {
  return stack
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("at "))
    .slice(0, 12);
}
