import { expect, test } from "vitest";
import { names } from "./names";

const inspect = (path: string) => names.inspect([{ path, text: "" }]);

test.each([
  "app/domain/utils/dates.ts",
  "app/features/calls/call-helpers.ts",
  "app/platform/common.ts",
  "app/platform/mail/mail-service.server.ts",
  "server/session_manager.ts",
  "app/components/Button.tsx",
  "app/domain/pièces/kind.ts",
  "app/domain/two words.ts",
])("%s has not found its name", (path) => {
  expect(inspect(path)).toHaveLength(1);
});

test.each([
  "app/domain/eligibility/criteria/adm-02.ts",
  "app/features/applications/submit-application.server.ts",
  "app/domain/GLOSSARY.md",
  "app/domain/account/common-passwords.ts",
  "app/routes/public/calls.$slug.tsx",
])("%s says what it holds", (path) => {
  expect(inspect(path)).toEqual([]);
});
