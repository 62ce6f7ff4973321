import { Prisma } from "~/generated/prisma/client.js";

/** Pieces of SQL with their parameters, put together for `$executeRaw` and `$queryRaw`. */
export type Sql = Prisma.Sql;
export const sql = Prisma.sql;
export const joinSql = Prisma.join;
export const noSql = Prisma.empty;
/** Text that becomes SQL as it is: names of our own columns, never what a person typed. */
export const rawSql = Prisma.raw;
