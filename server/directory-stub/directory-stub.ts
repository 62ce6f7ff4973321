import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fictionalOrganisations, type FictionalOrganisation } from "./fictional-organisations";

export interface DirectoryStub {
  readonly url: string;
  /** Numbers it was asked about, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Numbers with which the directory fails, each in its way: for whoever wants to see what the portal then does. */
const failures: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "00009004300019": (response) =>
    void response.writeHead(429, { "Retry-After": "2" }).end('{"erreur":"Trop de requêtes"}'),
  "00009005000014": (response) => void response.writeHead(503).end(),
  "00009006800016": (response) => void setTimeout(() => response.end("{}"), 10_000).unref(),
  "00009014200019": (response) => void response.writeHead(500).end("<html>Erreur interne</html>"),
  "00009015900013": (response) =>
    void response.writeHead(200, { "Content-Type": "application/json" }).end('{"results": [{"siren"'),
  "00009016700016": (response) =>
    void response.writeHead(302, { Location: "/search?q=00009001900019" }).end(),
};

/** A directory of fictional organisations that answers as API Recherche d'entreprises does, for demonstration and tests. */
export async function startDirectoryStub(
  known: readonly FictionalOrganisation[] = fictionalOrganisations,
): Promise<DirectoryStub> {
  const asked: string[] = [];
  const server = createServer((request, response) => answer(known, asked, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  known: readonly FictionalOrganisation[],
  asked: string[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://stub.example");
  const number = searchParams.get("q") ?? "";
  if (request.method !== "GET" || pathname !== "/search") return void response.writeHead(404).end();
  asked.push(number);
  const fail = failures[number];
  if (fail) return fail(response);
  const found = known.filter((one) => answersTo(one, number)).map((one) => resultOf(one, number));
  response
    .writeHead(200, { "Content-Type": "application/json" })
    .end(
      JSON.stringify({ results: found, total_results: found.length, page: 1, per_page: 10, total_pages: 1 }),
    );
}

function answersTo({ siret, rna, others = [] }: FictionalOrganisation, number: string): boolean {
  return [siret, siret.slice(0, 9), rna, ...others.map((other) => other.siret)].includes(number);
}

function resultOf(one: FictionalOrganisation, number: string) {
  const { siret, name, acronym = null, rna, legalForm = "9220", createdOn, closedOn = null } = one;
  const diffusion = one.isHidden ? "P" : "O";
  const masked = (text: string) => (one.isHidden ? "[NON-DIFFUSIBLE]" : text);
  const place = (placeSiret: string, street: string) => ({
    activite_principale: "94.99Z",
    adresse: masked(`${street} ${one.postcode} ${one.city}`),
    code_postal: one.postcode,
    commune: one.commune,
    date_creation: createdOn,
    date_fermeture: closedOn,
    est_siege: placeSiret === siret,
    etat_administratif: closedOn ? "F" : "A",
    libelle_commune: one.city,
    siret: placeSiret,
    statut_diffusion_etablissement: diffusion,
  });
  const head = place(siret, one.street);
  const other = one.others?.find((candidate) => candidate.siret === number);
  return {
    siren: siret.slice(0, 9),
    nom_complet: masked(name),
    nom_raison_sociale: masked(name),
    sigle: acronym,
    siege: head,
    date_creation: createdOn,
    date_fermeture: closedOn,
    etat_administratif: closedOn ? "C" : "A",
    nature_juridique: legalForm,
    statut_diffusion: diffusion,
    dirigeants: [],
    matching_etablissements: [other ? place(other.siret, other.street) : head],
    complements: {
      est_association: one.isAssociation ?? true,
      est_ess: true,
      identifiant_association: rna,
    },
  };
}
