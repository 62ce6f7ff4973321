import { describe, expect, it } from "vitest";
import { answerOf } from "./server-answer";

const fault = (facts: object) => Object.assign(new Error("Message failed"), facts);

describe("answerOf", () => {
  it.each([
    ["an unknown mailbox", { command: "RCPT TO", responseCode: 550, response: "550 5.1.1 User unknown" }],
    [
      "a letter refused for its content",
      { command: "DATA", responseCode: 554, response: "554 5.7.1 Refused" },
    ],
  ])("gives up at %s", (_, facts) => {
    expect(answerOf(fault(facts))).toEqual({ outcome: "permanent", response: facts.response });
  });

  it.each([
    ["a mailbox that is full for now", { command: "RCPT TO", responseCode: 452, response: "452 4.2.2 Full" }],
    ["greylisting", { command: "RCPT TO", responseCode: 451, response: "451 4.7.1 Try again later" }],
    [
      "the portal's password refused",
      { command: "AUTH PLAIN", responseCode: 535, response: "535 5.7.8 Bad" },
    ],
    [
      "the portal's sender refused",
      { command: "MAIL FROM", responseCode: 550, response: "550 5.7.1 Sender" },
    ],
    ["a server that closes the door", { command: "CONN", responseCode: 554, response: "554 No service" }],
  ])("tries again after %s", (_, facts) => {
    expect(answerOf(fault(facts))).toEqual({ outcome: "temporary", response: facts.response });
  });

  it("tries again when nobody answers, and says so", () => {
    const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:25"), { code: "ESOCKET" });
    expect(answerOf(refused)).toEqual({
      outcome: "temporary",
      response: "ESOCKET: connect ECONNREFUSED 127.0.0.1:25",
    });
  });

  it("keeps to itself what a fault of ours may quote", () => {
    expect(answerOf(new TypeError("cannot read name of anne@demo.example"))).toEqual({
      outcome: "temporary",
      response: "TypeError",
    });
  });

  it("keeps the beginning of a long sentence", () => {
    const long = `550 ${"a".repeat(2_000)}`;
    expect(answerOf(fault({ command: "RCPT TO", responseCode: 550, response: long })).response).toHaveLength(
      500,
    );
  });
});
