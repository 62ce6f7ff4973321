import { expect, test } from "vitest";
import { createLogger } from "./logger.server";

function linesOf(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  write(createLogger({ logLevel: "info" }, "web", { write: (line) => void lines.push(JSON.parse(line)) }));
  return lines;
}

test("a secret is hidden however deep it is", () => {
  const [line] = linesOf((log) =>
    log.info(
      {
        email: "a@b.example",
        form: { password: "x" },
        req: { headers: { cookie: "s=1", "set-cookie": "s=1" } },
      },
      "seen",
    ),
  );
  expect(line).toMatchObject({
    email: "[hidden]",
    form: { password: "[hidden]" },
    req: { headers: { cookie: "[hidden]", "set-cookie": "[hidden]" } },
  });
});

test("a fault keeps its code and loses what it says of a person", () => {
  const err = Object.assign(new Error("no mailbox marie@asso.example"), { code: "EENVELOPE" });
  const [line] = linesOf((log) => log.error({ err }, "letter refused"));
  expect(line).toMatchObject({
    process: "web",
    msg: "letter refused",
    err: { faultCode: "EENVELOPE", message: "no mailbox [email]" },
  });
});
