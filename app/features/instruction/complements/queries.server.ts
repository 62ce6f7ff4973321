import { fullName, type Actor } from "~/domain/access/actor";
import { isSectionAsked } from "~/domain/application/form/asked";
import type { ApplicationStatus } from "~/domain/application/lifecycle";
import { sections } from "~/domain/application/sections";
import { documentsToJoin } from "~/domain/attachment/documents-to-join";
import type { Day } from "~/domain/calendar/paris";
import { formSettings } from "~/domain/call/form-settings";
import { subjectGroups, type SubjectGroup } from "~/domain/complement/subjects";
import { applicationsWithin } from "~/platform/access/application-scope.server";
import type { Ports } from "~/platform/ports.server";

export interface ComplementPage {
  readonly number: string;
  readonly title: string;
  readonly association: string;
  readonly status: ApplicationStatus;
  readonly version: number;
  readonly groups: readonly SubjectGroup[];
  readonly requests: readonly {
    readonly id: string;
    readonly askedBy: string;
    readonly askedAt: Date;
    readonly dueOn: Day;
    readonly message: string;
    readonly subjects: readonly string[];
    readonly answeredAt: Date | null;
    readonly acceptedAt: Date | null;
    readonly cancelledAt: Date | null;
  }[];
}

/** What can be asked of the dossier, and what was asked already. */
export async function findComplementPage(
  { db }: Ports,
  actor: Actor,
  number: string,
): Promise<ComplementPage | null> {
  const row = await db.application.findFirst({
    where: { AND: [{ number }, applicationsWithin(actor, "instruction.admit")] },
    select: {
      title: true,
      status: true,
      version: true,
      association: { select: { name: true } },
      callVersion: { select: { form: true } },
      sections: { where: { code: "project" }, select: { answers: true } },
      complements: {
        orderBy: { askedAt: "desc" },
        select: {
          id: true,
          askedAt: true,
          dueOn: true,
          message: true,
          subjects: true,
          answeredAt: true,
          acceptedAt: true,
          cancelledAt: true,
          askedBy: { select: { firstName: true, lastName: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { sections: asked } = formSettings.parse(row.callVersion.form);
  const answers = { project: row.sections[0]?.answers as never };
  const codes = sections
    .map(({ code }) => code)
    .filter((code) => isSectionAsked(code, { sections: asked }, answers));
  return {
    number,
    title: row.title,
    association: row.association.name,
    status: row.status,
    version: row.version,
    groups: subjectGroups(codes, documentsToJoin(row.callVersion.form)),
    requests: row.complements.map(({ askedBy, dueOn, ...request }) => ({
      ...request,
      askedBy: fullName(askedBy),
      dueOn: dueOn.toISOString().slice(0, 10) as Day,
    })),
  };
}
