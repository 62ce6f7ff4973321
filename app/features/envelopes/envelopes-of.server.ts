import type { Actor } from "~/domain/access/actor";
import { rolesFor } from "~/domain/access/policy";
import type { Prisma } from "~/generated/prisma/client.js";
import { anyOf } from "~/platform/access/any-of.server";

/**
 * Envelopes whose amount the actor may change: all of them, those of the pillar of the role, or those of its funder.
 * A role limited to one pillar leaves alone the envelopes that pay for all pillars.
 */
export function envelopesOf(actor: Actor): Prisma.EnvelopeWhereInput {
  return anyOf<Prisma.EnvelopeWhereInput>(
    rolesFor(actor, "envelope.manage").map(({ pillarId, funderId }) => ({
      ...(pillarId === null ? {} : { pillarId }),
      ...(funderId === null ? {} : { funderId }),
    })),
  );
}
