export interface ErrorWords {
  title: string;
  what: string;
  safe: string;
  next: readonly string[];
}

const saved = "Ce que vous aviez enregistré est en sécurité.";

const words: Record<number, ErrorWords> = {
  400: {
    title: "Cette adresse est incomplète",
    what: "Il manque quelque chose dans le lien que vous avez suivi.",
    safe: saved,
    next: ["Revenez en arrière et suivez à nouveau le lien.", "Dans un courriel, copiez le lien en entier."],
  },
  403: {
    title: "Cette page ne vous est pas ouverte",
    what: "Votre compte ne donne pas accès à cette page.",
    safe: saved,
    next: [
      "Vérifiez que vous êtes connecté avec le bon compte.",
      "Demandez l’accès à la personne qui gère les comptes de votre structure.",
    ],
  },
  404: {
    title: "Cette page n’existe pas",
    what: "Elle a pu être déplacée, ou elle appartient à quelqu’un d’autre.",
    safe: saved,
    next: ["Vérifiez l’adresse si vous l’avez saisie.", "Retrouvez vos dossiers depuis votre espace."],
  },
  409: {
    title: "Ce n’est plus possible ainsi",
    what: "La situation a changé depuis que vous avez ouvert la page.",
    safe: "Rien n’a été modifié par votre dernière action.",
    next: ["Rouvrez la page pour voir où en est le dossier, puis recommencez si c’est encore utile."],
  },
  413: {
    title: "Votre envoi est trop volumineux",
    what: "Le texte envoyé dépasse ce que le portail peut recevoir en une fois.",
    safe: "Rien n’a été modifié par votre dernière action.",
    next: ["Revenez en arrière, raccourcissez votre texte, puis envoyez à nouveau."],
  },
  429: {
    title: "Trop d’essais en peu de temps",
    what: "Pour protéger les comptes, le portail demande une pause.",
    safe: saved,
    next: ["Attendez quelques minutes, puis recommencez."],
  },
  503: {
    title: "Le portail est momentanément indisponible",
    what: "Un de nos services ne répond pas. Cela dure en général quelques minutes.",
    safe: "Ce que vous aviez enregistré est en sécurité. Votre dernier envoi n’est peut-être pas arrivé.",
    next: [
      "Attendez une minute, puis rechargez la page.",
      "Si vous veniez d’envoyer un texte, gardez-en une copie.",
    ],
  },
};

const fault: ErrorWords = {
  title: "Une erreur est survenue",
  what: "Le portail n’a pas pu afficher cette page. L’erreur est enregistrée chez nous.",
  safe: "Ce que vous aviez enregistré est en sécurité. Votre dernière action n’est peut-être pas passée.",
  next: [
    "Revenez en arrière et vérifiez, puis recommencez.",
    "Si l’erreur revient, donnez-nous la référence ci-dessous.",
  ],
};

/** French words of an HTTP status: what happened, what is safe, what to do. */
export function errorWords(status: number): ErrorWords {
  return words[status] ?? fault;
}
