export const colleges = ["funders", "elected", "partners", "citizens_council", "experts"] as const;
/** Whom a member of the committee sits for. */
export type College = (typeof colleges)[number];

export const collegeWords = {
  funders: "Financeurs",
  elected: "Élus",
  partners: "Partenaires et bailleurs",
  citizens_council: "Conseil citoyen",
  experts: "Personnes qualifiées",
} as const satisfies Record<College, string>;

export const genders = ["woman", "man"] as const;
/** As it is declared; not telling is allowed and is null. */
export type Gender = (typeof genders)[number];

/** A seat as an administrator declared it. */
export interface DeclaredSeat {
  readonly votes: boolean;
  /** Null while it is not declared. */
  readonly college: College | null;
  readonly gender: Gender | null;
  readonly isEqualityReferent: boolean;
}

export interface HeadCount {
  readonly women: number;
  readonly men: number;
  readonly untold: number;
}

export interface CompositionCheck {
  readonly code: "citizens-seat" | "citizens-parity" | "equality-referent";
  /** Unknown while what is not told could turn it either way. */
  readonly state: "met" | "not-met" | "unknown";
  readonly sentence: string;
}

/** A committee in numbers: nothing of it says who is who. */
export interface Composition {
  readonly total: number;
  readonly voting: number;
  readonly heads: HeadCount;
  /** Colleges that have a seat, in their order. */
  readonly colleges: readonly { readonly label: string; readonly count: number; readonly voting: number }[];
  /** Members whose college nobody declared. */
  readonly undeclared: number;
  readonly checks: readonly CompositionCheck[];
}

/**
 * The composition of a committee, and what the rules say of it: a seat for the citizens' council with its parity
 * (COM-01; loi 2014-173, article 7) and a referent for equality (COM-04). They warn, they never block.
 */
export function compositionOf(seats: readonly DeclaredSeat[]): Composition {
  const undeclared = seats.filter(({ college }) => college === null).length;
  const citizens = seats.filter(({ college }) => college === "citizens_council");
  return {
    total: seats.length,
    voting: seats.filter(({ votes }) => votes).length,
    heads: headCount(seats),
    colleges: colleges.flatMap((college) => {
      const held = seats.filter((seat) => seat.college === college);
      const voting = held.filter(({ votes }) => votes).length;
      return held.length === 0 ? [] : [{ label: collegeWords[college], count: held.length, voting }];
    }),
    undeclared,
    checks: [
      citizensSeat(citizens.length, undeclared),
      ...(citizens.length === 0 ? [] : [citizensParity(headCount(citizens))]),
      equalityReferent(seats, undeclared),
    ],
  };
}

function headCount(seats: readonly DeclaredSeat[]): HeadCount {
  const of = (gender: Gender | null) => seats.filter((seat) => seat.gender === gender).length;
  return { women: of("woman"), men: of("man"), untold: of(null) };
}

function citizensSeat(count: number, undeclared: number): CompositionCheck {
  const code = "citizens-seat";
  if (count > 0) return { code, state: "met", sentence: "Le conseil citoyen siège au comité." };
  return undeclared > 0
    ? {
        code,
        state: "unknown",
        sentence: "On ne sait pas si le conseil citoyen siège : des collèges ne sont pas déclarés.",
      }
    : {
        code,
        state: "not-met",
        sentence: "Le conseil citoyen ne siège pas au comité : invitez au moins un de ses membres.",
      };
}

function citizensParity({ women, men, untold }: HeadCount): CompositionCheck {
  const code = "citizens-parity";
  const gap = Math.abs(women - men);
  if (gap + untold <= 1)
    return { code, state: "met", sentence: "La parité est tenue parmi les membres du conseil citoyen." };
  if (gap - untold <= 1)
    return {
      code,
      state: "unknown",
      sentence:
        "On ne sait pas si la parité est tenue parmi les membres du conseil citoyen : certains ne le disent pas.",
    };
  return {
    code,
    state: "not-met",
    sentence: `La parité n’est pas tenue parmi les membres du conseil citoyen : il faudrait autant de femmes que d’hommes, à une personne près.`,
  };
}

function equalityReferent(seats: readonly DeclaredSeat[], undeclared: number): CompositionCheck {
  const code = "equality-referent";
  if (seats.some(({ isEqualityReferent }) => isEqualityReferent))
    return { code, state: "met", sentence: "Une personne référente pour l’égalité siège au comité." };
  return undeclared === seats.length && seats.length > 0
    ? {
        code,
        state: "unknown",
        sentence:
          "On ne sait pas si une personne référente pour l’égalité siège : la composition n’est pas déclarée.",
      }
    : {
        code,
        state: "not-met",
        sentence: "Aucune personne référente pour l’égalité n’est conviée : invitez-en une.",
      };
}

/** "3 femmes, 2 hommes, 1 personne ne le dit pas". */
export function headsInWords({ women, men, untold }: HeadCount): string {
  const words = [
    `${women} ${women > 1 ? "femmes" : "femme"}`,
    `${men} ${men > 1 ? "hommes" : "homme"}`,
    ...(untold === 0
      ? []
      : [untold === 1 ? "1 personne dont ce n’est pas dit" : `${untold} personnes dont ce n’est pas dit`]),
  ];
  return words.join(", ");
}

/** "2 sièges, dont 1 à voix délibérative". */
export function seatsInWords({ count, voting }: { readonly count: number; readonly voting: number }): string {
  const seats = count === 1 ? "1 siège" : `${count} sièges`;
  if (voting === 0) return `${seats}, voix consultative`;
  return voting === count ? `${seats}, voix délibérative` : `${seats}, dont ${voting} à voix délibérative`;
}
