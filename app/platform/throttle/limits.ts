/** So many attempts within so many seconds, counted from the first; past them, a wait that ends by itself. */
export interface Limit {
  readonly attempts: number;
  readonly seconds: number;
}

const minutes = 60;
const hours = 60 * minutes;
const days = 24 * hours;

/**
 * What is limited, and by what key.
 *
 * Nine wrong passwords are read, the tenth is not. A wait lasts a quarter of an hour at most: whoever plays with
 * an account cannot lock its owner out for ever: a reset by mail lifts it at once (`forget`), and makes the browser that
 * asked for it one that the account knows.
 */
export const limits = {
  /** Key: the email as it was typed, known or not, so that the answer tells nothing. */
  "sign-in-account": { attempts: 9, seconds: 15 * minutes },
  /**
   * Key: a browser on which the person has signed in before, instead of the two others: however long strangers try
   * the account's password, the owner gets in from there.
   */
  "sign-in-device": { attempts: 9, seconds: 15 * minutes },
  /** Key: the client's network. Refund it after a success, since an office shares one address. */
  "sign-in-network": { attempts: 9, seconds: 15 * minutes },
  /** Key: the person, who types the current password to choose another one. */
  "password-change": { attempts: 9, seconds: 15 * minutes },
  /** Key: the person. A 6-digit second factor has a million values and lives 30 seconds. */
  "second-factor": { attempts: 5, seconds: 15 * minutes },
  /** Key: the email that the code was sent to. A code of sign-up, reset or email change lives a quarter of an hour. */
  code: { attempts: 5, seconds: 15 * minutes },
  /** Key: the client's network, over all the codes that it tries. */
  "code-network": { attempts: 20, seconds: 15 * minutes },
  /** Key: the email written to, for mails that a stranger can provoke. */
  "mail-address": { attempts: 3, seconds: hours },
  /** Key: the client's network, over all the addresses that it has written to. */
  "mail-network": { attempts: 30, seconds: hours },
  /** Key: the client's network. A workshop in a town hall creates a few accounts from one address. */
  "sign-up-network": { attempts: 20, seconds: hours },
  /** Key: the person who looks associations up; each may be a question to the public directory. */
  "directory-person": { attempts: 40, seconds: hours },
  /** Key: the person who invites. */
  "invitation-person": { attempts: 30, seconds: days },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;
