import { expect, test } from "vitest";
import { wrappedExports } from "./wrapped-exports";

const inspect = (text: string) => wrappedExports.inspect([{ path: "app/routes/public/home.tsx", text }]);

test.each(["loader", "action", "headers"])("a wrapped %s is named with its line", (name) => {
  expect(inspect(`import { wrap } from "~/wrap";\nexport const ${name} = wrap(() => null);`)).toMatchObject([
    { line: 2, severity: "error" },
  ]);
});

test("functions, and constants that stay in the browser, pass", () => {
  expect(
    inspect(`export async function loader() {}\nexport const meta = () => [];\nconst action = 1;`),
  ).toEqual([]);
});
