import { expect, test } from "vitest";
import { badRequest, conflict, forbidden, notFound, tooManyAttempts } from "./refusals.server";

function thrownBy(refuse: () => never): Response {
  try {
    refuse();
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

test.each([
  ["what is not there", () => notFound(), 404, {}],
  ["a page beyond the role", () => forbidden(), 403, {}],
  ["a refusal of the rules", () => conflict("L’appel est clos."), 409, { sentence: "L’appel est clos." }],
  ["a broken link", () => badRequest(), 400, {}],
  ["one attempt too many", () => tooManyAttempts("Patientez.", 61.2), 429, { sentence: "Patientez." }],
])("%s", async (_situation, refuse, status, body) => {
  const response = thrownBy(refuse);
  expect(response.status).toBe(status);
  expect(response.headers.get("cache-control")).toBe("no-store");
  await expect(response.json()).resolves.toEqual(body);
});

test("a wait is told in whole seconds, at least one", () => {
  expect(thrownBy(() => tooManyAttempts("Patientez.", 61.2)).headers.get("retry-after")).toBe("62");
  expect(thrownBy(() => tooManyAttempts("Patientez.", 0)).headers.get("retry-after")).toBe("1");
});
