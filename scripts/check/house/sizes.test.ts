import { expect, test } from "vitest";
import { fileSizes } from "./sizes";

const inspect = (path: string, lines: number) => fileSizes.inspect([{ path, text: "x\n".repeat(lines) }]);

test.each([
  ["a page at its measure", "app/routes/public/home.tsx", 200, []],
  ["a page past it", "app/routes/public/home.tsx", 201, ["warning"]],
  ["a page half as long again", "app/routes/public/home.tsx", 300, ["warning"]],
  ["a page beyond that", "app/routes/public/home.tsx", 301, ["error"]],
  ["a command past its measure", "app/features/calls/open-call.server.ts", 121, ["warning"]],
  ["a command beyond half as much again", "app/features/calls/open-call.server.ts", 181, ["error"]],
  ["a rule past its measure", "app/domain/call/lifecycle.ts", 151, ["warning"]],
  ["a table of cases", "app/domain/call/lifecycle.test.ts", 2000, []],
  ["data", "prisma/seed/data/programme.json", 9000, []],
])("%s", (_situation, path, lines, severities) => {
  expect(inspect(path, lines).map(({ severity }) => severity)).toEqual(severities);
});
