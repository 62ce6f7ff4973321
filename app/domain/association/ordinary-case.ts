const small = new Set(
  "a au aux d de des du en et l la le les par pour sous sur un une rue quai place allée avenue boulevard impasse chemin".split(
    " ",
  ),
);
const word = /[\p{L}\p{M}]+/gu;

/** Sirene writes in capitals: "LES ATELIERS DE L'ÉCLUSE" reads better as "Les Ateliers de l’Écluse". Mixed case stays. */
export function inOrdinaryCase(text: string): string {
  const typed = text.replaceAll("'", "’");
  if (typed !== typed.toUpperCase()) return typed;
  const lower = typed.toLowerCase();
  return lower.replace(word, (part, offset: number) =>
    offset > 0 && small.has(part) ? part : part[0]!.toUpperCase() + part.slice(1),
  );
}
