import type { CertificationDeclineRefusal } from "~/features/applications/submission/decline-certification.server";
import type { CertificationRequestRefusal } from "~/features/applications/submission/request-certification.server";
import type { SubmissionRefusal } from "~/features/applications/submission/deposit";

type Code = (SubmissionRefusal | CertificationRequestRefusal | CertificationDeclineRefusal)["code"];

/** What each refusal tells its reader to do. */
export const sentences = {
  "not-found": "Ce dossier n’est pas dans votre espace.",
  "already-submitted": "Ce dossier est déjà envoyé. Voici son récépissé.",
  "wrong-status":
    "Le dossier a changé d’état entre-temps\u00A0: cette action n’est plus possible. Retournez au dossier pour voir où il en est.",
  "call-closed":
    "L’appel à projets est fermé\u00A0: le dossier n’a pas été envoyé. Il reste lisible dans votre espace.",
  "changed-meanwhile":
    "Le dossier a été modifié pendant que vous le relisiez\u00A0: il n’a pas été envoyé, et rien n’est perdu. Voici sa dernière version\u00A0: relisez-la, puis envoyez-la.",
  unreadable:
    "Il manque des réponses sans lesquelles le dossier ne peut pas être reçu. Elles sont en haut de cette page\u00A0: complétez-les, puis envoyez le dossier.",
  "not-eligible":
    "Cet appel ne reçoit pas les dossiers qui ne remplissent pas ses conditions. Elles sont en haut de cette page\u00A0: corrigez les réponses, puis envoyez le dossier.",
  "no-signatory":
    "Personne ne peut signer pour l’association sur ce portail. Invitez d’abord, depuis la page de l’association, une personne qui signe.",
} as const satisfies Record<Code, string>;
