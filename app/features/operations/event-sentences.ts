/** What happened, as the log says it to a system administrator. An event without a sentence shows its name. */
const sentences: Readonly<Record<string, string>> = {
  "account.closed": "Compte supprimé à la demande de la personne",
  "account.created": "Compte créé",
  "account.data-exported": "Données personnelles téléchargées",
  "account.invitations-accepted": "Invitations acceptées à la création du compte",
  "account.password-changed": "Mot de passe changé",
  "account.password-reset": "Mot de passe réinitialisé par code",
  "account.reset-requested": "Réinitialisation du mot de passe demandée",
  "account.second-factor-enrolled": "Second facteur activé",
  "account.second-factor-removed": "Second facteur retiré",
  "account.session-revoked": "Session fermée à distance",
  "account.sign-up-requested": "Création de compte demandée",
  "account.signed-in": "Connexion",
  "account.signed-out": "Déconnexion",
  "alert.confirmed": "Alerte sur les appels confirmée",
  "alert.ended": "Alerte sur les appels arrêtée",
  "alert.requested": "Alerte sur les appels demandée",
  "application.certification-declined": "Envoi refusé par le signataire",
  "application.certification-requested": "Signature demandée avant l’envoi",
  "application.override-confirmed": "Constat d’éligibilité écarté à deux",
  "application.override-proposed": "Constat d’éligibilité écarté ou proposé de l’être",
  "application.override-withdrawn": "Constat d’éligibilité compté à nouveau",
  "application.places-located": "Lieux du projet situés",
  "application.document-answered": "Pièce annoncée pour plus tard ou sans objet",
  "application.draft-removal-announced": "Suppression d’un brouillon annoncée",
  "application.draft-removed": "Brouillon supprimé",
  "application.practice-removed": "Dossier d’entraînement supprimé",
  "application.reminded": "Rappel avant la clôture",
  "application.section-saved": "Rubrique du dossier enregistrée",
  "application.started": "Dossier commencé",
  "application.submitted": "Dossier déposé",
  "application.substance-judged": "Réponse jugée par une personne",
  "application.withdrawn": "Dossier retiré par l’association",
  "association.created": "Association créée",
  "association.invitation-revoked": "Invitation annulée",
  "association.member-invited": "Membre invité dans l’association",
  "association.member-joined": "Membre arrivé dans l’association",
  "association.member-left": "Membre parti de l’association",
  "attachment.added": "Pièce ajoutée",
  "attachment.condemned": "Fichier écarté par l’antivirus",
  "attachment.removed": "Pièce retirée",
  "call.archived": "Appel archivé",
  "call.campaign-created": "Campagne créée",
  "call.corrected": "Correction d’un appel publiée",
  "call.correction-dropped": "Correction d’un appel abandonnée",
  "call.correction-started": "Correction d’un appel commencée",
  "call.created": "Appel créé",
  "call.draft-saved": "Page d’un appel enregistrée",
  "call.duplicated": "Appel dupliqué",
  "call.practice-set": "Appel déclaré d’entraînement, ou non",
  "call.published": "Appel publié",
  "call.replay-requested": "Règles d’un appel essayées sur des dossiers déposés",
  "call.told": "Appel annoncé aux personnes qui l’ont demandé",
  "committee.agenda-extended": "Dossiers inscrits à l’ordre du jour",
  "committee.agenda-reordered": "Ordre du jour réordonné",
  "committee.agenda-shortened": "Dossier retiré de l’ordre du jour",
  "committee.presence-declared": "Présence déclarée en comité",
  "committee.recusal-declared": "Déport d’un membre du comité",
  "committee.session-closed": "Séance du comité close",
  "committee.session-convened": "Séance du comité convoquée",
  "committee.session-opened": "Séance du comité ouverte",
  "committee.session-planned": "Séance du comité prévue",
  "committee.vote-cast": "Vote d’un membre du comité",
  "decision.lapsed": "Enveloppe rendue après le retrait du dossier",
  "decision.published": "Décision publiée",
  "decision.recorded": "Décision enregistrée en comité",
  "decision.undone": "Dernière décision du comité annulée",
  "districts.file-received": "Fichier de contours de quartiers reçu",
  "districts.outlines-replaced": "Contours de quartiers remplacés",
  "letter.sent-again": "Courriel remis en envoi",
  "letter.test-asked": "Courriel d’essai demandé",
  "publication.approved": "Publication des décisions approuvée",
  "publication.cancelled": "Publication des décisions retirée avant approbation",
  "publication.prepared": "Publication des décisions préparée",
  "report.reminded": "Rappel du bilan envoyé à l’association",
};

const subjects: Readonly<Record<string, string>> = {
  "agenda-item": "Point de l’ordre du jour",
  application: "Dossier",
  association: "Association",
  attachment: "Pièce",
  call: "Appel",
  campaign: "Campagne",
  "committee-session": "Séance",
  decision: "Décision",
  "district-import": "Contours de quartiers",
  letter: "Courriel",
  "password-reset": "Réinitialisation",
  publication: "Publication",
  "sign-up": "Inscription",
  user: "Compte",
};

/** "Dossier" for `application`: what an act was about. */
export function subjectWord(type: string): string {
  return subjects[type] ?? type;
}

/** "Dossier déposé" for `application.submitted`. */
export function eventSentence(event: string): string {
  return sentences[event] ?? event;
}

/** Every event that has a sentence, in the order of the sentences. */
export function knownEvents(): { event: string; sentence: string }[] {
  return Object.entries(sentences)
    .map(([event, sentence]) => ({ event, sentence }))
    .sort((a, b) => a.sentence.localeCompare(b.sentence, "fr"));
}
