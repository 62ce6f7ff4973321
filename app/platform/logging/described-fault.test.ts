import { expect, test } from "vitest";
import { describeFault } from "./described-fault";

test("a refused row gives its constraint, not its values", () => {
  const fault = Object.assign(new Error('duplicate key value violates unique constraint "users_email_key"'), {
    code: "23505",
    constraint: "users_email_key",
    detail: "Key (email)=(marie@asso.example) already exists.",
  });
  const described = describeFault(fault);
  expect(described).toMatchObject({ type: "Error", faultCode: "23505", constraint: "users_email_key" });
  expect(JSON.stringify(described)).not.toContain("marie");
});

test("Prisma's print of the invocation is left out", () => {
  const fault = new Error(
    '\nInvalid `db.user.create()` invocation:\n{ name: "Zoé" }\n\nArgument `email` is missing.',
  );
  fault.name = "PrismaClientValidationError";
  expect(describeFault(fault).message).toBe("Argument `email` is missing.");
});

test("causes are followed, and a fault that is its own cause ends", () => {
  const fault = new Error("outer", { cause: new TypeError("inner") });
  expect(describeFault(fault).cause).toMatchObject({ type: "TypeError", message: "inner" });
  const circular = new Error("round");
  circular.cause = circular;
  expect(() => describeFault(circular)).not.toThrow();
});

test("a thrown text is not repeated", () => {
  expect(JSON.stringify(describeFault("marie@asso.example"))).not.toContain("marie");
});
