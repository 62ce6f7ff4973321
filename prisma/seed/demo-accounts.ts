/** Public on purpose: the demonstration never runs where strangers can reach it without DEMO=1. */
export const demoPassword = "demonstration-pilier-2027";

export const demoAccounts = [
  { email: "association@demo.example", role: "applicant, owner of an association" },
  { email: "autre-association@demo.example", role: "applicant in another association" },
  { email: "instruction@demo.example", role: "instructor of the agglomération" },
  { email: "etat@demo.example", role: "instructor of the State" },
  { email: "comite@demo.example", role: "committee member" },
  { email: "finances@demo.example", role: "finance officer" },
  { email: "appels@demo.example", role: "call administrator" },
  { email: "admin@demo.example", role: "system administrator" },
] as const;
