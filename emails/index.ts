import type { z } from "zod";
import { deliveryTest } from "./operations/delivery-test";

/** Every letter of the portal, by kind. */
export const emails = {
  [deliveryTest.kind]: deliveryTest,
};

export type EmailKind = keyof typeof emails;
export type EmailPayload<Kind extends EmailKind> = z.output<(typeof emails)[Kind]["payload"]>;

export const emailKinds = Object.keys(emails) as readonly EmailKind[];

/** True for a kind that this release can write: a stored message may come from another one. */
export function isEmailKind(kind: string): kind is EmailKind {
  return Object.hasOwn(emails, kind);
}
