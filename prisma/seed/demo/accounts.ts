import { hashPassword } from "~/features/accounts/password-hash.server";
import { demoAgents, demoMembers, demoPassword, otherMembers } from "./people";
import type { DemoPortal } from "./portal";

/** The agents and the members of the demonstration: an installation starts with accounts that nobody signed up for. */
export async function createAccounts({ db, calendar }: DemoPortal): Promise<void> {
  const at = calendar.at(-500);
  const passwordHash = await hashPassword(demoPassword);
  const funders = new Map(
    (await db.funder.findMany({ select: { id: true, code: true } })).map((f) => [f.code, f.id]),
  );
  for (const { purpose: _purpose, ...person } of [...demoAgents, ...demoMembers, ...otherMembers]) {
    const { email, firstName, lastName } = person;
    await db.user.create({
      data: {
        email,
        firstName,
        lastName,
        passwordHash,
        emailVerifiedAt: at,
        passwordChangedAt: at,
        createdAt: at,
        roleGrants: {
          create:
            "roles" in person
              ? person.roles.map(({ role, funder }) => ({
                  role,
                  funderId: funder === undefined ? null : funders.get(funder)!,
                  createdAt: at,
                }))
              : [],
        },
      },
    });
  }
}
