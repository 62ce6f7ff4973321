import { existsSync } from "node:fs";

/** The folders that hold our code, as `app/README.md` names them. */
export const rooms = ["app", "emails", "prisma", "scripts", "server", "tests"].filter((room) =>
  existsSync(room),
);
