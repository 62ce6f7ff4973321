import type { AgentRole } from "./actor";

export const roleWords = {
  instructor: "Instruction",
  committee_member: "Comité",
  finance_officer: "Finances",
  call_administrator: "Gestion des appels",
  system_administrator: "Administration",
} as const satisfies Record<AgentRole, string>;
