import type { Day } from "~/domain/calendar/paris";
import { createAssociation } from "~/features/associations/create-association.server";
import { demoMembers } from "./people";
import { done, type DemoPortal } from "./portal";

/** A fictional association: its SIREN begins with zeros, which Insee never gives. */
export interface DemoAssociation {
  readonly key: string;
  readonly name: string;
  readonly siret: string;
  readonly rna: string;
  readonly createdOn: string;
  readonly addressLine: string;
  readonly postcode: string;
  readonly city: string;
  readonly commune: string;
  readonly iban: string;
  /** Account of the person who signs for it. */
  readonly owner: string;
}

const [camille, yacine] = demoMembers.map(({ email }) => email) as [string, string];

/** Identifiers and bank details are those of the fictional test set, with valid check digits. */
export const demoAssociations: readonly DemoAssociation[] = [
  {
    key: "pas",
    name: "Les Pas Tranquilles",
    siret: siretOf("00000091", "0001"),
    rna: "W627990011",
    createdOn: "2011-03-18",
    addressLine: "3 rue de l’Exemple",
    postcode: "62220",
    city: "Carvin",
    commune: "62215",
    iban: ibanOf("00000100007"),
    owner: camille,
  },
  {
    key: "jardin",
    name: "Le Jardin des Deux Terrils",
    siret: siretOf("00000002", "0001"),
    rna: "W627900022",
    createdOn: "2014-06-02",
    addressLine: "12 allée des Essais",
    postcode: "62110",
    city: "Hénin-Beaumont",
    commune: "62427",
    iban: ibanOf("00000200004"),
    owner: camille,
  },
  {
    key: "bancs",
    name: "Bancs Publics et Compagnie",
    siret: siretOf("00000004", "0001"),
    rna: "W627900044",
    createdOn: "2009-01-30",
    addressLine: "12 rue de l’Exemple",
    postcode: "62820",
    city: "Libercourt",
    commune: "62907",
    iban: ibanOf("00000400009"),
    owner: yacine,
  },
  {
    key: "tremplin",
    name: "Tremplin Haute-Voie",
    siret: siretOf("00000005", "0001"),
    rna: "W627900055",
    createdOn: "2017-10-11",
    addressLine: "8 rue des Modèles",
    postcode: "62820",
    city: "Libercourt",
    commune: "62907",
    iban: ibanOf("00000500003"),
    owner: yacine,
  },
  {
    key: "cite",
    name: "Mémoires de Cité",
    siret: siretOf("00000006", "0001"),
    rna: "W627900066",
    createdOn: "2003-04-22",
    addressLine: "1 place du Carreau",
    postcode: "62320",
    city: "Rouvroy",
    commune: "62724",
    iban: ibanOf("00000600008"),
    owner: "odile.carpentier@demo.example",
  },
  {
    key: "boxe",
    name: "Boxe éducative du Rotois",
    siret: siretOf("00000007", "0001"),
    rna: "W627900077",
    createdOn: "2015-09-14",
    addressLine: "25 rue des Essais",
    postcode: "62710",
    city: "Courrières",
    commune: "62250",
    iban: ibanOf("00000700002"),
    owner: "mehdi.lambert@demo.example",
  },
  {
    key: "mots",
    name: "Les Mots d’Abord",
    siret: siretOf("00000008", "0001"),
    rna: "W627900088",
    createdOn: "2019-02-05",
    addressLine: "14 rue de la Fiction",
    postcode: "62640",
    city: "Montigny-en-Gohelle",
    commune: "62587",
    iban: ibanOf("00000800007"),
    owner: "sarah.wojcik@demo.example",
  },
  {
    key: "roues",
    name: "Deux Roues Solidaires",
    siret: siretOf("00000009", "0001"),
    rna: "W627900099",
    createdOn: "2020-11-20",
    addressLine: "6 impasse du Test",
    postcode: "62141",
    city: "Évin-Malmaison",
    commune: "62321",
    iban: ibanOf("00000900001"),
    owner: "bruno.delmotte@demo.example",
  },
];

/** The associations, each opened by its owner through the portal; gives their identifiers by key. */
export async function createAssociations(portal: DemoPortal): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, commune: _commune, iban: _iban, owner, createdOn, ...identity } of demoAssociations) {
    const created = await createAssociation(portal.at(portal.calendar.at(-480)), await portal.actor(owner), {
      ...identity,
      acronym: null,
      legalForm: "9220",
      createdOn: createdOn as Day,
      position: "présidence",
    });
    const { id } = done(`association ${identity.name}`, created);
    await rememberDirectory(portal, id, identity.rna);
    ids.set(key, id);
  }
  return ids;
}

/** What the public directory would answer, were these associations real. */
async function rememberDirectory({ db, calendar }: DemoPortal, id: string, rna: string): Promise<void> {
  await db.association.update({
    where: { id },
    data: {
      directory: {
        found: true,
        etatAdministratif: "A",
        natureJuridique: "9220",
        identifiantAssociation: rna,
      },
      directoryAt: calendar.at(-479),
    },
  });
}

function siretOf(siren8: string, nic4: string): string {
  return withLuhn(withLuhn(siren8) + nic4);
}

function withLuhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

/** A French IBAN of the fictional bank 99999, with a valid RIB key. */
function ibanOf(account: string): string {
  const [bank, branch] = ["99999", "00001"];
  const key = 97n - ((89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(account)) % 97n);
  const rib = `${bank}${branch}${account}${String(key).padStart(2, "0")}`;
  const check = 98n - (BigInt(`${rib}152700`) % 97n);
  return `FR${String(check).padStart(2, "0")}${rib}`;
}
