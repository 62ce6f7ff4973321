import { expect, test } from "vitest";
import { type RunningPortal, runPortal } from "./running-portal";

const urlencoded = "application/x-www-form-urlencoded";

function post(portal: RunningPortal, body: string | Buffer, type = urlencoded, target = "/form") {
  const headers = { origin: portal.origin, "content-type": type, "content-length": Buffer.byteLength(body) };
  return portal.ask(target, { method: "POST", headers, body });
}

test.each([
  ["a form just below its limit", "a=".padEnd(1_000_000, "x"), urlencoded, 302],
  ["a form just past it", "a=".padEnd(1_000_001, "x"), urlencoded, 413],
  ["JSON past the limit of forms", `"${"x".repeat(1_000_001)}"`, "application/json", 413],
  ["text past the limit of forms", "x".repeat(1_000_001), "text/plain", 413],
  ["a body of no type past the limit of forms", "x".repeat(1_000_001), "", 413],
  ["an upload past its limit", "x".repeat(22_000_001), "multipart/form-data; boundary=x", 413],
  ["a form that claims to be an upload", "x".repeat(1_000_001), "x/multipart/form-data", 413],
])("%s", async (_situation, body, type, status) => {
  const portal = await runPortal();
  expect((await post(portal, body, type)).status).toBe(status);
});

test("the page of a refused body is French, reaches the sender, and says what is safe", async () => {
  const portal = await runPortal();
  const { headers, body } = await post(portal, "x".repeat(5_000_000));
  expect(headers["content-type"]).toContain("text/html");
  expect(headers.connection).toBe("close");
  expect(body).toContain("Envoi trop volumineux");
  expect(body).toContain("1\u00A0Mo");
  expect(body).toContain("Rien n’a été enregistré");
});

test("a body that announces more than the portal would even drop is refused at once", async () => {
  const portal = await runPortal();
  const answer = await portal.say(
    `POST /form HTTP/1.1\r\nHost: 127.0.0.1:${portal.port}\r\nOrigin: ${portal.origin}\r\nContent-Length: 999999999999\r\n\r\nx`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
});

test.each(["-1", "1e3", "0x10", "1, 2", "abc"])(
  "a length that is no length is refused: %s",
  async (length) => {
    const portal = await runPortal();
    const answer = await portal.say(
      `POST /form HTTP/1.1\r\nHost: 127.0.0.1:${portal.port}\r\nOrigin: ${portal.origin}\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  },
);

test("a body without an announced length is refused", async () => {
  const portal = await runPortal();
  const answer = await portal.say(
    `POST /form HTTP/1.1\r\nHost: 127.0.0.1:${portal.port}\r\nOrigin: ${portal.origin}\r\nTransfer-Encoding: chunked\r\nContent-Type: ${urlencoded}\r\n\r\n3\r\na=1\r\n0\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 411 /);
  expect(answer).toContain("sans taille annoncée");
});

test("a length and chunks at once, which two servers could read differently, are refused", async () => {
  const portal = await runPortal();
  const answer = await portal.say(
    `POST /form HTTP/1.1\r\nHost: 127.0.0.1:${portal.port}\r\nOrigin: ${portal.origin}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
});
