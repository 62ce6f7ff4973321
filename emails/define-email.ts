import type { ReactElement } from "react";
import type { z } from "zod";

/** What a letter knows of the portal that sends it. */
export interface EmailContext {
  /** Scheme and host on which every link is built, from the configuration and never from a request. */
  readonly origin: string;
}

export interface EmailParts<Kind extends string, Schema extends z.ZodObject> {
  /** Capability and past fact, `application.receipt`. Stored with each message: never renamed. */
  readonly kind: Kind;
  /** JSON only, and no transform: what is stored is read again by the same schema when the letter leaves. */
  readonly payload: Schema;
  /** A typical payload, accents and long names included: the page of models and the snapshot show it. */
  readonly example: z.output<Schema>;
  /** True when the payload holds a code: it is forgotten as soon as the letter is sent or given up. */
  readonly holdsSecret?: boolean;
  /** The one address it goes to. */
  readonly to: (payload: z.output<Schema>) => string;
  /** At most 60 characters, without personal data: it shows on locked telephones. */
  readonly subject: (payload: z.output<Schema>) => string;
  /** For letters that a person may stop: the path that a mail program posts to, to end them in one click. */
  readonly unsubscribePath?: (payload: z.output<Schema>) => string;
  /** Stands by itself: `letterText` writes its footer. */
  readonly text: (payload: z.output<Schema>, context: EmailContext) => string;
  /** A `<Letter>`. */
  readonly html: (payload: z.output<Schema>, context: EmailContext) => ReactElement;
}

/** Who a payload is for, and the payload as its schema keeps it. */
export interface AddressedPayload<Payload> {
  readonly payload: Payload;
  readonly to: string;
}

export interface WrittenEmail {
  readonly to: string;
  readonly subject: string;
  readonly unsubscribePath?: string | undefined;
  readonly text: string;
  readonly html: ReactElement;
}

export interface EmailDefinition<Kind extends string, Schema extends z.ZodObject> extends EmailParts<
  Kind,
  Schema
> {
  /** @throws {z.ZodError} when the payload is not one of this letter */
  readonly address: (payload: unknown) => AddressedPayload<z.output<Schema>>;
  /** @throws {z.ZodError} when the payload is not one of this letter */
  readonly write: (payload: unknown, context: EmailContext) => WrittenEmail;
}

/** A letter in one file: what it needs, to whom, in which words. `emails/index.ts` lists it. */
export function defineEmail<const Kind extends string, Schema extends z.ZodObject>(
  email: EmailParts<Kind, Schema>,
): EmailDefinition<Kind, Schema> {
  return {
    ...email,
    address(unchecked) {
      const payload = email.payload.parse(unchecked);
      return { payload, to: email.to(payload) };
    },
    write(unchecked, context) {
      const payload = email.payload.parse(unchecked);
      return {
        to: email.to(payload),
        subject: email.subject(payload),
        unsubscribePath: email.unsubscribePath?.(payload),
        text: email.text(payload, context),
        html: email.html(payload, context),
      };
    },
  };
}
