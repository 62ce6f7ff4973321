import { describe, expect, test } from "vitest";
import { authorisation } from "./authorisation";

const page = (text: string, path = "app/routes/applicant/budget.tsx") =>
  authorisation.inspect([{ path, text }]);

describe("a door that asks", () => {
  test.each([
    `export async function loader({ request }) { const actor = await requireActor(request, "application.read"); return find(actor); }`,
    `export async function loader({ request }) { openToAll(request); return listOpenCalls(await now()); }`,
    `export const meta = () => []; export default function Page() { return null; }`,
    `export async function action({ request }) { const session = await requireSession(request, "account.manage"); }`,
    `async function loader() { return 1; }`,
  ])("%s", (text) => {
    expect(page(text)).toEqual([]);
  });
});

describe("a door left open", () => {
  test.each([
    ["no question at all", `export async function loader() { return db.call.findMany(); }`],
    [
      "asks after the work",
      `export async function action({ request }) { await save(); await requireActor(request, "a"); }`,
    ],
    [
      "the loader asks, the action does not",
      `export async function loader({ request }) { openToAll(request); }\nexport async function action() {}`,
    ],
    ["re-exported from elsewhere", `export { loader } from "./other";`],
    [
      "a namesake method",
      `export async function loader({ request }) { return guard.requireActor(request, "a"); }`,
    ],
  ])("%s", (_situation, text) => {
    expect(page(text)).toHaveLength(1);
  });

  test("the layout is a page like another", () => {
    expect(page(`export async function loader() { return null; }`, "app/root.tsx")).toHaveLength(1);
  });
});

test("only pages have doors", () => {
  expect(page(`export async function loader() {}`, "app/features/calls/loader.ts")).toEqual([]);
});
