/** Why the portal cannot start or go on, in one sentence for the person who started it. */
export class ReasonToStop extends Error {}
