import type { PlainAnswer } from "./plain-answer";

export const unreadableAddress: PlainAnswer = {
  status: 400,
  title: "Adresse illisible",
  paragraphs: [
    "Cette adresse est mal formée. Vérifiez le lien que vous avez reçu, ou repartez de l’accueil.",
  ],
};

export const absentPage: PlainAnswer = {
  status: 404,
  title: "Page introuvable",
  paragraphs: [
    "Il n’y a pas de page à cette adresse. Vérifiez le lien que vous avez reçu, ou repartez de l’accueil.",
  ],
};

export const noSuchRoute: PlainAnswer = {
  status: 404,
  title: "Adresse inconnue de cette interface",
  paragraphs: ["This interface has no such route."],
};

export function unknownMethod(allowed: string): PlainAnswer {
  return {
    status: 405,
    title: "Demande non prise en charge",
    paragraphs: ["Le portail ne connaît pas ce type de demande. Repartez de l’accueil."],
    headers: { Allow: allowed },
  };
}

export function foreignForm(publicOrigin: string): PlainAnswer {
  return {
    status: 403,
    title: "Envoi refusé",
    paragraphs: [
      "Cet envoi ne vient pas d’une page du portail. Rien n’a été enregistré ni modifié.",
      `Ouvrez la page depuis ${publicOrigin}, puis envoyez de nouveau. Si cela se reproduit, désactivez pour ce site les extensions qui masquent la provenance des pages.`,
    ],
  };
}

export const unmeasuredBody: PlainAnswer = {
  status: 411,
  title: "Envoi sans taille annoncée",
  paragraphs: [
    "Votre navigateur n’a pas dit combien il envoie. Rien n’a été enregistré.",
    "Revenez en arrière, rechargez la page, puis envoyez de nouveau.",
  ],
  headers: { Connection: "close" },
};

export function oversizedBody(megabytes: number): PlainAnswer {
  return {
    status: 413,
    title: "Envoi trop volumineux",
    paragraphs: [
      `Votre envoi dépasse ${megabytes}\u00A0Mo, le maximum accepté ici. Rien n’a été enregistré.`,
      "Revenez en arrière\u00A0: raccourcissez le texte, ou choisissez un fichier plus léger, puis envoyez de nouveau.",
    ],
    headers: { Connection: "close" },
  };
}

export function tooManyRequests(retryInSeconds: number): PlainAnswer {
  return {
    status: 429,
    title: "Trop de demandes à la fois",
    paragraphs: [
      "Votre réseau a envoyé beaucoup de demandes en peu de temps. Ce qui était déjà enregistré le reste.",
      `Attendez ${retryInSeconds}\u00A0secondes, puis rechargez la page.`,
    ],
    headers: { "Retry-After": String(retryInSeconds) },
    mayRetry: true,
  };
}

export const faultOfOurs: PlainAnswer = {
  status: 500,
  title: "Une erreur est survenue",
  paragraphs: [
    "La page n’a pas pu être affichée, et ce n’est pas de votre fait. Ce qui vous a été confirmé, à l’écran ou par courriel, est enregistré.",
    "Rechargez la page. Si l’erreur se répète, écrivez-nous en donnant la référence ci-dessous.",
  ],
  isLogged: true,
};

export const outage: PlainAnswer = {
  status: 503,
  title: "Le portail est momentanément indisponible",
  paragraphs: [
    "Nos données ne répondent pas. Tout ce qui vous a été confirmé, à l’écran ou par courriel, est enregistré.",
    "Si vous veniez d’envoyer un formulaire, cet envoi n’est pas confirmé. Revenez en arrière pour retrouver votre saisie, patientez une minute, puis envoyez de nouveau.",
  ],
  headers: { "Retry-After": "30" },
  mayRetry: true,
  isLogged: true,
};

export const lateAnswer: PlainAnswer = {
  ...outage,
  title: "Le portail met trop de temps à répondre",
  paragraphs: [
    "La réponse n’est pas venue à temps. Tout ce qui vous a été confirmé, à l’écran ou par courriel, est enregistré.",
    "Si vous veniez d’envoyer un formulaire, il a pu être enregistré sans que nous puissions vous le confirmer. Patientez une minute, vérifiez dans votre espace, puis envoyez de nouveau si besoin.",
  ],
};
