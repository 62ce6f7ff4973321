import { Button } from "~/components/button";
import { Notice } from "~/components/notice";
import { PlainForm } from "~/components/plain-form";
import type { StatusTone } from "~/components/status-tag";
import { SummaryList } from "~/components/summary-list";
import { TaskList, type Task } from "~/components/task-list";
import { applicantStatusWords } from "~/domain/application/status-words";
import { legalFormInWords } from "~/domain/association/legal-forms";
import {
  isExpired,
  missingForPayment,
  readiness,
  type MissingForPayment,
  type ReadinessState,
} from "~/domain/association/readiness";
import { dayInWords } from "~/domain/calendar/paris";
import { groupedSiret } from "~/domain/identifiers/siret";
import type { AssociationSpace } from "~/features/associations/space.server";

const states = {
  done: { word: "Fait", tone: "plain" },
  waiting: { word: "En attente", tone: "info" },
  "to-do": { word: "À faire", tone: "warning" },
} as const satisfies Record<ReadinessState, { word: string; tone: StatusTone }>;

/** Where each of the four things stands; the rows are also the way to them. */
export function Readiness({ space }: { space: AssociationSpace }) {
  const at = readiness(space, space.today);
  const left = Object.values(at).filter((state) => state !== "done").length;
  const base = `/associations/${space.id}`;
  const tasks: Task[] = [
    { label: "Identité", to: "#identite", hint: identityHint(space), status: states[at.identity] },
    { label: "Personnes", to: `${base}/membres`, hint: peopleHint(space), status: states[at.people] },
    {
      label: "Documents",
      to: `${base}/documents`,
      hint: documentsHint(space),
      status: states[at.documents],
    },
    {
      label: "Compte bancaire",
      ...(space.may.bank && { to: `${base}/compte-bancaire` }),
      hint: bankHint(space),
      status: states[at.bank],
    },
  ];
  return (
    <section aria-labelledby="espace">
      <h2 id="espace">{left > 0 ? "Pour que tout soit prêt" : "L’association est prête"}</h2>
      {left > 0 && <p>Rien de tout cela n’empêche de commencer un dossier.</p>}
      <TaskList tasks={tasks} />
    </section>
  );
}

function identityHint({ identitySource, isIdentityChecked, directoryAt }: AssociationSpace): string {
  switch (identitySource) {
    case "directory":
      return `Lue dans l’annuaire public le ${directoryAt}`;
    case "awaiting":
      return "Le portail la remplira dès que l’annuaire public répondra";
    case "declared":
      return isIdentityChecked
        ? "Vérifiée par un agent"
        : "À vérifier par un agent\u00A0: joignez le récépissé ou l’avis de situation dans les documents";
  }
}

function peopleHint({ memberCount, helperCount, requestCount }: AssociationSpace): string {
  const members =
    memberCount > 1
      ? `${memberCount} membres`
      : "Personne d’autre que vous pour l’instant\u00A0: invitez quelqu’un";
  const helpers = helperCount > 0 ? `, ${helperCount} aide${helperCount > 1 ? "s" : ""}` : "";
  const requests =
    requestCount > 0
      ? `. ${requestCount} demande${requestCount > 1 ? "s" : ""} attend${requestCount > 1 ? "ent" : ""} votre réponse`
      : "";
  return `${members}${helpers}${requests}`;
}

function documentsHint({ documents, today }: AssociationSpace): string {
  if (documents.length === 0) return "Gardés une fois, repris dans chaque dossier";
  const worn = documents.filter((document) => isExpired(document, today)).length;
  const count = `${documents.length} document${documents.length > 1 ? "s" : ""}`;
  return worn === 0 ? count : `${count}, dont ${worn} à remplacer`;
}

function bankHint({ bank }: AssociationSpace): string {
  switch (bank) {
    case "none":
      return "Là où les subventions seront versées";
    case "waiting":
      return "Un changement attend la confirmation d’une seconde personne";
    case "held":
      return "Confirmé par deux personnes";
  }
}

const paymentWords = {
  bank: "Écrivez le compte bancaire de l’association.",
  "bank-confirmation": "Faites confirmer le compte bancaire par une seconde personne.",
  rib: "Joignez le RIB dans les documents de l’association.",
  identity: "Faites vérifier l’identité de l’association.",
} as const satisfies Record<MissingForPayment, string>;

/** What would hold back the payment that is expected. */
export function PaymentNeeds({ space }: { space: AssociationSpace }) {
  const missing = missingForPayment(space, space.today);
  if (missing.length === 0)
    return <Notice tone="success" title="Rien ne manque, de votre côté, pour recevoir un versement" />;
  return (
    <Notice tone="warning" title="Il manque quelque chose pour recevoir un versement">
      <ul>
        {missing.map((item) => (
          <li key={item}>{paymentWords[item]}</li>
        ))}
      </ul>
    </Notice>
  );
}

export function Dossiers({ space: { dossiers, dossierCount } }: { space: AssociationSpace }) {
  return (
    <section aria-labelledby="dossiers">
      <h2 id="dossiers">Dossiers</h2>
      {dossiers.length === 0 ? (
        <p>Aucun dossier pour l’instant.</p>
      ) : (
        <TaskList
          tasks={dossiers.map(({ number, title, status }) => {
            const { label, tone } = applicantStatusWords[status];
            return {
              label: title || "Projet sans titre",
              to: `/dossiers/${number}`,
              hint: `Dossier ${number}`,
              status: { word: label, tone },
            };
          })}
        />
      )}
      {dossierCount > dossiers.length && (
        <p>
          <a href="/dossiers">Voir les {dossierCount} dossiers</a>
        </p>
      )}
    </section>
  );
}

/** Who the association is, for the portal, and since when it is known so. */
export function Identity({ space }: { space: AssociationSpace }) {
  const { siret, rna, legalForm, createdOn, address, directoryAt, may } = space;
  return (
    <section aria-labelledby="identite">
      <h2 id="identite">Identité</h2>
      <SummaryList
        rows={[
          { term: "Numéro Siret", value: groupedSiret(siret) },
          { term: "Numéro RNA", value: rna },
          { term: "Forme juridique", value: legalFormInWords(legalForm) },
          { term: "Créée le", value: createdOn && dayInWords(createdOn) },
          { term: "Siège", value: address },
          {
            term: "Annuaire public",
            value: directoryAt ? `Interrogé le ${directoryAt}` : "Pas encore interrogé",
          },
        ]}
      />
      {may.edit && (
        <PlainForm form="refresh">
          <Button kind="secondary">Mettre à jour depuis l’annuaire public</Button>
        </PlainForm>
      )}
    </section>
  );
}
