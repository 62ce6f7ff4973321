import type { SaveRuleRefusal } from "./save-rule.server";

type Worded = Exclude<SaveRuleRefusal["code"], "not-found">;

/** What a refusal says, and beside which field. */
export const ruleRefusalWords = {
  "beyond-role": { name: "about", message: "Choisissez un appel ou un pilier de votre habilitation." },
  "not-an-instructor": {
    name: "people",
    message: "Une des personnes cochées n’instruit plus pour ce financeur. Rechargez la page.",
  },
  "target-taken": {
    name: "about",
    message: "Une règle existe déjà pour ces dossiers. Changez-la, ou choisissez-en d’autres.",
  },
  "changed-meanwhile": {
    name: "",
    message: "Cette règle a changé entre-temps. Rechargez la page, relisez, puis recommencez.",
  },
} satisfies Record<Worded, { name: string; message: string }>;
