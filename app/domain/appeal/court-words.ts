/** Ways to contest the answer to an appeal: the court alone. Source: CJA R421-1, two months from the notification. */
export const courtWords = [
  "Vous pouvez contester cette décision dans les deux mois qui suivent sa notification :",
  "par un recours devant le tribunal administratif, sur place, par courrier ou sur le site Télérecours citoyens ;",
  "un second recours gracieux ne prolonge pas ce délai.",
] as const;
