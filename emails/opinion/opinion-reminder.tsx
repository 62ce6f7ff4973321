import { defineOpinionLetter } from "./opinion-letters";

export const opinionReminder = defineOpinionLetter({
  kind: "opinion.reminder",
  title: "Votre avis est attendu",
  subject: "Rappel : votre avis est attendu",
  sentences: (dueOn) => [
    `Votre avis sur une demande de subvention du contrat de ville est attendu avant le ${dueOn}.`,
    "Ce lien remplace celui de l’invitation, qui n’ouvre plus rien.",
  ],
});
