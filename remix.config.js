/**
 * The site map: French URLs to the page modules of `app/routes/<audience>`. Read it first.
 *
 * @type {ReadonlyArray<readonly [url: string, module: string]>}
 */
const pages = [
  // Public
  ["/", "public/home"],
  ["/appels", "public/calls"],
  ["/appels/:slug", "public/call"],
  ["/appels/:slug/versions", "public/call-versions"],
  ["/appels/:slug/test", "applicant/self-test"],
  ["/appels/:slug/test/resultat", "applicant/self-test-result"],
  ["/calendrier", "public/calendar"],
  ["/quartiers", "public/districts"],
  ["/criteres", "public/criteria"],
  ["/criteres/:code", "public/criterion"],
  ["/preuve", "public/proofs"],
  ["/preuve/reperes", "public/landmarks"],
  ["/preuve/:fingerprint", "public/proof"],
  ["/preuve/:fingerprint/preuve.json", "public/proof-file"],
  ["/aide", "public/help"],
  ["/aide/animer-un-atelier", "public/workshop-guide"],
  ["/accessibilite", "public/accessibility"],
  ["/mentions-legales", "public/legal-notice"],
  ["/donnees-personnelles", "public/personal-data"],

  // Relay: what other sites and programs read
  ["/alertes", "alerts/request"],
  ["/alertes/:token", "alerts/alert"],
  ["/alertes/:token/desabonnement", "alerts/unsubscription"],
  ["/relais", "relay/ways"],
  ["/api", "relay/program-interface"],
  ["/appels.atom", "relay/atom"],
  ["/appels.ics", "relay/calendar-file"],
  ["/appels/:slug/calendrier.ics", "relay/call-calendar-file"],
  ["/sitemap.xml", "relay/sitemap"],
  ["/robots.txt", "relay/robots"],
  ["/integrer/appels", "relay/embedded-list"],
  ["/api/appels", "api/calls"],
  ["/api/appels/:slug", "api/call"],
  ["/api/openapi.json", "api/openapi"],

  // Account
  ["/connexion", "account/sign-in"],
  ["/connexion/second-facteur", "account/second-factor-challenge"],
  ["/deconnexion", "account/sign-out"],
  ["/inscription", "account/sign-up"],
  ["/inscription/code", "account/sign-up-code"],
  ["/mot-de-passe-oublie", "account/forgotten-password"],
  ["/mot-de-passe-oublie/code", "account/reset-password"],
  ["/reprise/:keptId", "account/kept-form"],
  ["/compte", "account/account"],
  ["/compte/second-facteur", "account/second-factor"],
  ["/compte/donnees", "account/own-data"],
  ["/compte/donnees/archive", "files/own-data"],
  ["/compte/suppression", "account/closure"],

  // Applicant
  ["/associations", "applicant/associations"],
  ["/associations/nouvelle", "applicant/new-association"],
  ["/associations/nouvelle/a-la-main", "applicant/declared-association"],
  ["/associations/aidees", "applicant/helped-associations"],
  ["/associations/:associationId", "applicant/association"],
  ["/associations/:associationId/membres", "applicant/association-people"],
  ["/associations/:associationId/membres/:memberId", "applicant/association-member"],
  ["/associations/:associationId/documents", "applicant/association-documents"],
  ["/associations/:associationId/documents/envoi", "applicant/vault-upload"],
  ["/associations/:associationId/compte-bancaire", "applicant/association-bank"],
  ["/dossiers", "applicant/applications"],
  ["/dossiers/nouveau", "applicant/new-application"],
  ["/dossiers/:number", "applicant/application"],
  ["/dossiers/:number/rubriques/:section", "applicant/section"],
  ["/dossiers/:number/rubriques/:section/saisie", "applicant/section-draft"],
  ["/dossiers/:number/lieux", "applicant/places"],
  ["/dossiers/:number/budget", "applicant/budget"],
  ["/dossiers/:number/pieces", "applicant/documents"],
  ["/dossiers/:number/pieces/envoi", "applicant/upload"],
  ["/dossiers/:number/pieces/coffre", "applicant/vault-choice"],
  ["/dossiers/:number/eligibilite", "applicant/eligibility"],
  ["/dossiers/:number/eligibilite/resume", "applicant/eligibility-summary"],
  ["/dossiers/:number/envoi", "applicant/submission"],
  ["/dossiers/:number/complement", "applicant/complement"],
  ["/dossiers/:number/complement/budget", "applicant/complement-budget"],
  ["/dossiers/:number/complement/rubriques/:section", "applicant/complement-section"],
  ["/dossiers/:number/messages", "applicant/messages"],
  ["/dossiers/:number/recepisse", "applicant/receipt"],
  ["/dossiers/:number/recepisse.pdf", "files/receipt-pdf"],
  ["/dossiers/:number/dossier.pdf", "files/application-pdf"],
  ["/dossiers/:number/retrait", "applicant/withdrawal"],
  ["/dossiers/:number/decision", "applicant/decision"],
  ["/dossiers/:number/decision.pdf", "files/decision-pdf"],
  ["/dossiers/:number/recours", "applicant/appeal"],
  ["/dossiers/:number/pourquoi", "applicant/story"],
  ["/dossiers/:number/conventions/:awardId", "applicant/agreement"],
  ["/dossiers/:number/bilan", "applicant/report"],
  ["/pieces/:attachmentId", "files/attachment"],

  // Partners outside the portal
  ["/avis/:token", "partner/opinion"],

  // Instruction
  ["/instruction", "instruction/inbox"],
  ["/instruction/export/:format", "instruction/inbox-export"],
  ["/instruction/exports", "instruction/exports"],
  ["/instruction/exports/:exportId", "files/list-export"],
  ["/instruction/severite", "instruction/severity"],
  ["/instruction/charge", "instruction/workload"],
  ["/instruction/lot", "instruction/batch"],
  ["/instruction/vues", "instruction/views"],
  ["/instruction/vues/nouvelle", "instruction/new-view"],
  ["/instruction/vues/:viewId", "instruction/view"],
  ["/instruction/dossiers/:number", "instruction/application"],
  ["/instruction/dossiers/:number/note", "instruction/score"],
  ["/instruction/dossiers/:number/complement", "instruction/complement"],
  ["/instruction/dossiers/:number/messages", "instruction/messages"],
  ["/instruction/dossiers/:number/avis", "instruction/opinions"],
  ["/instruction/dossiers/:number/croise", "instruction/joint-view"],
  ["/instruction/dossiers/:number/deport", "instruction/conflict"],
  ["/instruction/dossiers/:number/affectation", "instruction/assignment"],
  ["/instruction/dossiers/:number/recevabilite", "instruction/admissibility"],
  ["/instruction/dossiers/:number/silence", "instruction/silence"],
  ["/instruction/dossiers/:number/verdict", "instruction/verdict"],
  ["/instruction/dossiers/:number/recours", "instruction/appeal"],
  ["/instruction/dossiers/:number/bilan", "instruction/report"],
  ["/instruction/dossiers/:number/pourquoi", "instruction/story"],

  // Committee
  ["/comite", "committee/sessions"],
  ["/comite/nouvelle", "committee/new-session"],
  ["/comite/enveloppes", "committee/envelopes"],
  ["/comite/:sessionId", "committee/session"],
  ["/comite/:sessionId/modification", "committee/edit-session"],
  ["/comite/:sessionId/composition", "committee/composition"],
  ["/comite/:sessionId/ordre-du-jour", "committee/agenda"],
  ["/comite/:sessionId/dossiers/:number", "committee/decision"],
  ["/comite/:sessionId/preparation", "committee/preparation"],
  ["/comite/:sessionId/reserve", "committee/reserve"],
  ["/comite/:sessionId/publication", "committee/publication"],
  ["/comite/:sessionId/livret.pdf", "files/booklet-pdf"],
  ["/comite/:sessionId/releve.pdf", "files/minutes-pdf"],

  // Finance
  ["/finances", "finance/awards"],
  ["/finances/comptes-bancaires", "finance/bank-changes"],
  ["/finances/:awardId", "finance/award"],

  // Calls
  ["/gestion/appels", "management/calls"],
  ["/gestion/campagnes/nouvelle", "management/new-campaign"],
  ["/gestion/appels/nouveau", "management/new-call"],
  ["/gestion/appels/:callId", "management/call"],
  ["/gestion/appels/:callId/brouillon/:part", "management/call-part"],
  ["/gestion/appels/:callId/publication", "management/call-publication"],
  ["/gestion/appels/:callId/rejeu", "management/replay"],
  ["/gestion/appels/:callId/entrainement", "management/call-practice"],
  ["/gestion/appels/:callId/essai", "management/call-trial"],
  ["/gestion/appels/:callId/apercu", "applicant/call-preview"],
  ["/gestion/appels/:callId/apercu/:section", "applicant/call-preview-section"],
  ["/gestion/appels/:callId/apercu-grille", "instruction/grid-preview"],
  ["/gestion/associations", "management/associations"],
  ["/gestion/affectations", "management/assignment-rules"],
  ["/gestion/affectations/nouvelle/:funderId", "management/new-assignment-rule"],
  ["/gestion/affectations/:ruleId", "management/assignment-rule"],

  // Administration
  ["/administration", "administration/overview"],
  ["/administration/personnes", "administration/people"],
  ["/administration/personnes/:userId", "administration/person"],
  ["/administration/courriels", "administration/deliveries"],
  ["/administration/courriels/:messageId", "administration/delivery"],
  ["/administration/quartiers", "administration/districts"],
  ["/administration/quartiers/:importId", "administration/district-import"],
  ["/administration/deports", "administration/conflicts"],
  ["/administration/journal", "administration/audit-log"],

  // Demonstration only
  ["/demo/courriels", "demo/mails"],
  ["/demo/courriels/modeles", "demo/templates"],
  ["/demo/courriels/modeles/:kind", "demo/template"],
  ["/demo/courriels/modeles/:kind/html", "demo/template-html"],
  ["/demo/courriels/:mailId", "demo/mail"],
  ["/demo/courriels/:mailId/html", "demo/mail-html"],
];

/** Modules that answer with something else than a page. */
const resources = [
  "applicant/upload",
  "applicant/vault-upload",
  "applicant/vault-choice",
  "applicant/section-draft",
  "applicant/eligibility-summary",
  "instruction/score",
  "files/attachment",
  "files/application-pdf",
  "files/booklet-pdf",
  "files/decision-pdf",
  "files/list-export",
  "files/minutes-pdf",
  "files/own-data",
  "files/receipt-pdf",
  "demo/mail-html",
  "demo/template-html",
  "public/proof-file",
  "instruction/inbox-export",
  "relay/atom",
  "relay/calendar-file",
  "relay/call-calendar-file",
  "relay/sitemap",
  "relay/robots",
  "relay/embedded-list",
  "alerts/unsubscription",
  "api/calls",
  "api/call",
  "api/openapi",
];

/**
 * Options of Remix, given to its Vite plugin by `vite.config.ts`.
 *
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  ssr: true,
  ignoredRouteFiles: ["**/*"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: false,
    v3_singleFetch: true,
    v3_routeConfig: false,
  },
  routes: (defineRoutes) =>
    defineRoutes((route) => {
      for (const [url, module] of pages) {
        const file = `routes/${module}${resources.includes(module) ? ".ts" : ".tsx"}`;
        if (url === "/") route("", file, { index: true });
        else route(url.slice(1), file);
      }
      route("*", "routes/public/not-found.tsx");
    }),
};
