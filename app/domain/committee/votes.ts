export const voteChoices = ["favourable", "against", "abstention"] as const;
export type VoteChoice = (typeof voteChoices)[number];

export const voteWords = {
  favourable: "Pour",
  against: "Contre",
  abstention: "Abstention",
} as const satisfies Record<VoteChoice, string>;

/** "3 pour, 1 contre, 2 abstentions"; null while nobody has voted. */
export function votesInWords(choices: readonly VoteChoice[]): string | null {
  if (choices.length === 0) return null;
  const count = (choice: VoteChoice) => choices.filter((one) => one === choice).length;
  const abstentions = count("abstention");
  return [
    `${count("favourable")} pour`,
    `${count("against")} contre`,
    `${abstentions} abstention${abstentions > 1 ? "s" : ""}`,
  ].join(", ");
}
