import { waitingSentence } from "~/domain/account/waiting";

type AccountRefusal =
  | { readonly code: "wrong-code" }
  | { readonly code: "code-expired" }
  | { readonly code: "weak-password"; readonly sentence: string }
  | { readonly code: "too-many-attempts"; readonly retryInSeconds: number };

/** How a page answers when a code or a password is refused: beside which field, in which words. */
export function accountRefusal(refusal: AccountRefusal): {
  readonly status: number;
  readonly errors: { name: string; message: string }[];
} {
  switch (refusal.code) {
    case "wrong-code":
      return {
        status: 422,
        errors: [
          { name: "code", message: "Ce code n’est pas le bon. Recopiez celui du dernier courriel reçu." },
        ],
      };
    case "code-expired":
      return {
        status: 422,
        errors: [
          {
            name: "code",
            message: "Ce code ne sert plus. Revenez à la page précédente pour en recevoir un autre.",
          },
        ],
      };
    case "weak-password":
      return { status: 422, errors: [{ name: "password", message: refusal.sentence }] };
    case "too-many-attempts":
      return { status: 429, errors: [{ name: "code", message: waitingSentence(refusal.retryInSeconds) }] };
  }
}
