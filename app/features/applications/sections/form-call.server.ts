import type { FormCall } from "~/domain/application/form/form-call";
import { formSettings, type FormSettings } from "~/domain/call/form-settings";
import { funderKinds } from "~/domain/eligibility/application-input";
import type { Prisma } from "~/generated/prisma/client.js";
import { limitsFromRow } from "~/platform/database/funder-limits.server";

/** What `formCallOf` reads of an application. */
export const formCallSelect = {
  call: {
    select: {
      code: true,
      funders: {
        select: {
          minCents: true,
          maxCents: true,
          maxShare: true,
          funder: { select: { code: true, name: true, kind: true, account: true } },
        },
        orderBy: { funder: { position: "asc" } },
      },
    },
  },
  callVersion: { select: { form: true } },
} satisfies Prisma.ApplicationSelect;

type Row = Prisma.ApplicationGetPayload<{ select: typeof formCallSelect }>;

/** What the form needs to know of the call that an application answers. */
export function formCallOf({ call, callVersion }: Row): FormCall {
  const { sections, questions } = readFormSettings(callVersion.form);
  return {
    code: call.code,
    sections,
    extras: questions,
    funders: call.funders.map(({ funder, ...limits }) => ({
      ...funder,
      limits: limitsFromRow(limits),
      kind: funderKinds.find((kind) => kind === funder.kind) ?? "PUBLIC",
    })),
  };
}

/** Settings that are not readable ask for everything. */
export function readFormSettings(kept: unknown): FormSettings {
  const read = formSettings.safeParse(kept);
  return read.success ? read.data : formSettings.parse({});
}
