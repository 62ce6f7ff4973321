/**
 * What the portal answers. Reading: o shows the page, r leads elsewhere, s to the sign-in page, f forbidden (403),
 * n not found (404). Writing: o reads the form and answers it, s f n as above, - nothing can be posted here (405).
 */
export type Answer = "o" | "r" | "s" | "f" | "n" | "-";

/** Who asks, in the order of the letters of a line: a visitor, then accounts of the demonstration. */
export const askers = [
  "visitor",
  "autre-association",
  "association",
  "instruction",
  "etat",
  "comite",
  "finances",
  "appels",
  "admin",
] as const;

/**
 * Page by role: who reads, who writes, the page as `remix.config.js` names it, then one word for each parameter of
 * its address: a name among the `examples` of tests/support/e2e/examples.ts, or the parameter itself. A page may
 * have several lines, one a situation.
 *
 * « autre-association » sits in another association than « association », « comite » keeps the minutes of the
 * session, « instruction » instructs for the agglomération and « etat » for the State.
 */
const table = `
reading    writing    page                                       example

ooooooooo  ---------  /
ooooooooo  ---------  /appels
ooooooooo  ---------  /appels/:slug                              open
ooooooooo  ---------  /appels/:slug/versions                     open
ooooooooo  ---------  /criteres
ooooooooo  ---------  /criteres/:code                            TER-02
ooooooooo  ---------  /preuve
ooooooooo  ---------  /preuve/reperes
ooooooooo  ---------  /preuve/:fingerprint                       proof
ooooooooo  ---------  /preuve/:fingerprint/preuve.json           proof
ooooooooo  ---------  /aide
ooooooooo  ---------  /aide/animer-un-atelier
ooooooooo  ---------  /accessibilite
ooooooooo  ---------  /mentions-legales
ooooooooo  ooooooooo  /appels/:slug/test                         open
ooooooooo  ooooooooo  /appels/:slug/test/resultat                open
ooooooooo  ooooooooo  /alertes
nnnnnnnnn  nnnnnnnnn  /alertes/:token                            nobody
nnnnnnnnn  ooooooooo  /alertes/:token/desabonnement              nobody
ooooooooo  ---------  /calendrier
ooooooooo  ---------  /quartiers
ooooooooo  ---------  /relais
ooooooooo  ---------  /api
ooooooooo  ---------  /appels.atom
ooooooooo  ---------  /appels.ics
ooooooooo  ---------  /appels/:slug/calendrier.ics               open
ooooooooo  ---------  /sitemap.xml
ooooooooo  ---------  /robots.txt
ooooooooo  ---------  /integrer/appels
ooooooooo  ---------  /api/appels
ooooooooo  ---------  /api/appels/:slug                          open
ooooooooo  ---------  /api/openapi.json
ooooooooo  ---------  /donnees-personnelles

orrrrrrrr  ooooooooo  /connexion
srrrrrrrr  soooooooo  /connexion/second-facteur
ooooooooo  ooooooooo  /deconnexion
ooooooooo  ooooooooo  /inscription
ooooooooo  ooooooooo  /inscription/code
ooooooooo  ooooooooo  /mot-de-passe-oublie
ooooooooo  ooooooooo  /mot-de-passe-oublie/code
snnnnnnnn  ---------  /reprise/:keptId                           00000000-0000-7000-8000-000000000000
soooooooo  soooooooo  /compte
soooooooo  soooooooo  /compte/second-facteur
soooooooo  ---------  /compte/donnees
srrrrrrrr  soooooooo  /compte/donnees/archive
soooooooo  soooooooo  /compte/suppression

soooooooo  soooooooo  /associations
soooooooo  soooooooo  /associations/nouvelle
srrrrrrrr  soooooooo  /associations/nouvelle/a-la-main
soooooooo  ---------  /associations/aidees
snoffffff  snoffffff  /associations/:associationId               association
snoffffff  snoffffff  /associations/:associationId/membres       association
snoffffff  snoffffff  /associations/:associationId/membres/:memberId association member
snoffffff  snoffffff  /associations/:associationId/documents     association
snrffffff  snoffffff  /associations/:associationId/documents/envoi association
snoffffff  snoffffff  /associations/:associationId/compte-bancaire association
soooooooo  ---------  /dossiers
soooooooo  sooffffff  /dossiers/nouveau
snorrnnrn  ---------  /dossiers/:number                          draft
snorrnnrn  ---------  /dossiers/:number                          sent
snoffffff  snoffffff  /dossiers/:number/rubriques/:section       draft projet
srrffffff  snoffffff  /dossiers/:number/rubriques/:section/saisie draft projet
snoffffff  snoffffff  /dossiers/:number/lieux                    draft
snoffffff  snoffffff  /dossiers/:number/budget                   draft
snoffffff  snoffffff  /dossiers/:number/pieces                   draft
srrffffff  snoffffff  /dossiers/:number/pieces/envoi             draft
srrffffff  snoffffff  /dossiers/:number/pieces/coffre            draft
snoffffff  ---------  /dossiers/:number/eligibilite              draft
snoffffff  ---------  /dossiers/:number/eligibilite/resume       draft
snoffffff  snoffffff  /dossiers/:number/envoi                    draft
snrffffff  snoffffff  /dossiers/:number/envoi                    sent
snoffffff  snoffffff  /dossiers/:number/complement               asked
snoffffff  snoffffff  /dossiers/:number/complement/budget        asked
snoffffff  snoffffff  /dossiers/:number/complement/rubriques/:section asked project
snoffffff  snoffffff  /dossiers/:number/messages                 sent
snooonnon  ---------  /dossiers/:number/recepisse                sent
snooonnon  ---------  /dossiers/:number/recepisse.pdf            sent
snooonnon  ---------  /dossiers/:number/dossier.pdf              sent
snonnnnnn  ---------  /dossiers/:number/dossier.pdf              draft
snoffffff  snoffffff  /dossiers/:number/retrait                  sent
snoffffff  ---------  /dossiers/:number/decision                 told
snoffffff  ---------  /dossiers/:number/decision.pdf             told
snoffffff  snoffffff  /dossiers/:number/recours                  appealed
snnffffff  snoffffff  /dossiers/:number/recours                  draft
snoffffff  ---------  /dossiers/:number/pourquoi                 told
snoffffff  snoffffff  /dossiers/:number/conventions/:awardId     granted agreed
snoffffff  snoffffff  /dossiers/:number/bilan                    told
snooonnon  ---------  /pieces/:attachmentId                      file
snonnnnnn  ---------  /pieces/:attachmentId                      draftFile

ooooooooo  ooooooooo  /avis/:token                               invitation
nnnnnnnnn  nnnnnnnnn  /avis/:token                               inconnu

sffooffof  ---------  /instruction
sffooffof  ---------  /instruction/export/:format               csv
sffooffof  ---------  /instruction/export/:format               xlsx
sffnnffnf  ---------  /instruction/export/:format               pdf
sffooffof  sffooffof  /instruction/exports
sffonffnf  ---------  /instruction/exports/:exportId             export
sffooffof  ---------  /instruction/severite
sffooffof  ---------  /instruction/charge
sffooffof  sffooffof  /instruction/lot
sffooffof  ---------  /instruction/vues
sffooffof  sffooffof  /instruction/vues/nouvelle
sffnnffnf  sffnnffnf  /instruction/vues/:viewId                  nobody
sffooffof  sffooffff  /instruction/dossiers/:number              sent
sffnnffnf  sffnnffff  /instruction/dossiers/:number              draft
sffrrffrf  sffooffff  /instruction/dossiers/:number/note         sent
sffooffff  sffooffff  /instruction/dossiers/:number/complement   sent
sffooffof  sffooffff  /instruction/dossiers/:number/messages     sent
sffooffff  sffooffff  /instruction/dossiers/:number/avis         sent
sffooffof  ---------  /instruction/dossiers/:number/croise       sent
sffooffof  sffooffof  /instruction/dossiers/:number/deport       sent
sffooffof  sffooffof  /instruction/dossiers/:number/affectation  sent
sffnnffnf  sffnnffnf  /instruction/dossiers/:number/affectation  draft
sffooffff  sffooffff  /instruction/dossiers/:number/recevabilite sent
sffnnffff  sffnnffff  /instruction/dossiers/:number/recevabilite draft
sffooffff  sffooffff  /instruction/dossiers/:number/silence      sent
sffnnffff  sffnnffff  /instruction/dossiers/:number/silence      draft
sffooffff  sffooffff  /instruction/dossiers/:number/verdict      sent
sffnnffff  sffnnffff  /instruction/dossiers/:number/verdict      draft
sffooffof  sffooffof  /instruction/dossiers/:number/recours      appealed
sffnnffnf  sffnnffnf  /instruction/dossiers/:number/recours      sent
sffooffff  sffooffff  /instruction/dossiers/:number/bilan        told
sffooooof  ---------  /instruction/dossiers/:number/pourquoi     told

sffffofof  ---------  /comite
sffffffof  sffffffof  /comite/nouvelle
sffffffof  sffffffof  /comite/enveloppes
sffffofof  sffffofof  /comite/:sessionId                         session
sffffffof  sffffffof  /comite/:sessionId/modification            session
sffffffof  sffffffof  /comite/:sessionId/composition             session
sffffofof  sffffofof  /comite/:sessionId/ordre-du-jour           session
sffffofnf  sffffofnf  /comite/:sessionId/dossiers/:number        session heard
sffffofof  sffffofof  /comite/:sessionId/preparation             session
sffffofof  sffffofof  /comite/:sessionId/reserve                 session
sffffofof  ---------  /comite/:sessionId/livret.pdf              session
sffffnfnf  ---------  /comite/:sessionId/releve.pdf              session
sffffofoo  sffffofoo  /comite/:sessionId/publication             session

sfffffoof  ---------  /finances
sfffffoff  sfffffoff  /finances/comptes-bancaires
sfffffoof  sfffffoff  /finances/:awardId                         award

sffffffof  ---------  /gestion/appels
sffffffof  sffffffof  /gestion/campagnes/nouvelle
sffffffof  sffffffof  /gestion/appels/nouveau
sffffffof  sffffffof  /gestion/appels/:callId                    call
sffffffof  sffffffof  /gestion/appels/:callId/brouillon/:part    call regles
sffffffof  sffffffof  /gestion/appels/:callId/publication        call
sffffffof  sffffffof  /gestion/appels/:callId/rejeu              call
sffffffof  sffffffof  /gestion/appels/:callId/entrainement       call
sffffffof  sffffffof  /gestion/appels/:callId/essai              call
sffffffof  ---------  /gestion/appels/:callId/apercu             call
sffffffof  sffffffof  /gestion/appels/:callId/apercu/:section    call projet
sffffffof  ---------  /gestion/appels/:callId/apercu-grille      call
sffffffoo  sffffffoo  /gestion/associations
sffffffof  sffffffof  /gestion/affectations
sffffffof  sffffffof  /gestion/affectations/nouvelle/:funderId  funder
sffffffnf  sffffffnf  /gestion/affectations/:ruleId             nobody

sfffffffo  ---------  /administration
sfffffffo  ---------  /administration/personnes
sfffffffo  sfffffffo  /administration/personnes/:userId          person
sfffffffo  sfffffffo  /administration/courriels
sfffffffo  sfffffffo  /administration/courriels/:messageId       letter
sfffffffo  sfffffffo  /administration/quartiers
sfffffffn  sfffffffn  /administration/quartiers/:importId        00000000-0000-4000-8000-000000000000
sfffffffo  sfffffffo  /administration/deports
sfffffffo  ---------  /administration/journal

ooooooooo  ---------  /demo/courriels
ooooooooo  ---------  /demo/courriels/modeles
ooooooooo  ---------  /demo/courriels/modeles/:kind              application.received
ooooooooo  ---------  /demo/courriels/modeles/:kind/html         application.received
ooooooooo  ---------  /demo/courriels/:mailId                    mail
ooooooooo  ---------  /demo/courriels/:mailId/html               mail
`;

export interface AccessLine {
  readonly read: string;
  readonly write: string;
  readonly page: string;
  readonly example: readonly string[];
}

export const accessTable: readonly AccessLine[] = table
  .trim()
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => {
    const [read = "", write = "", page = "", ...example] = line.split(/ +/);
    return { read, write, page, example };
  });
