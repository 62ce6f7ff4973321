import { defineOpinionLetter } from "./opinion-letters";

export const opinionInvited = defineOpinionLetter({
  kind: "opinion.invited",
  title: "Votre avis est demandé",
  subject: "Votre avis sur une demande de subvention",
  sentences: (dueOn) => [
    `Un service qui instruit une demande de subvention du contrat de ville vous demande votre avis, avant le ${dueOn}.`,
    "Aucun compte n’est nécessaire : le lien ouvre ce seul projet, jusqu’à cette date.",
  ],
});
