import { randomUUID } from "node:crypto";
import { sectionPath } from "~/domain/application/form/paths";
import { sectionByCode } from "~/domain/application/sections";
import type { Ports } from "~/platform/ports.server";
import { findActorById } from "~/platform/session/find-actor.server";
import type { CarriedAnswers } from "../self-test/carry-answers";
import { startApplication } from "./start-application.server";

/**
 * Starts the dossier for which a person came to open their association, and gives the page of its first question
 * about the project: what the portal knows of the association is filled already. Null when it cannot be started.
 */
export async function startForAssociation(
  ports: Ports,
  {
    userId,
    associationId,
    call,
    carried,
  }: { userId: string; associationId: string; call: string; carried: CarriedAnswers },
): Promise<string | null> {
  // The mandate is newer than the session's.
  const actor = await findActorById(ports.db, userId, ports.now());
  if (!actor) return null;
  const started = await startApplication(
    ports,
    actor,
    { formKey: randomUUID(), call, associationId },
    carried,
  );
  return started.ok ? sectionPath(started.value.number, sectionByCode("project")!) : null;
}
