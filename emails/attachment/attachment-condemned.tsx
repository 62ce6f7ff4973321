import { z } from "zod";
import { defineEmail } from "../define-email";
import { ButtonLink } from "../parts/button-link";
import { letterText } from "../parts/letter-text";
import { Letter } from "../parts/letter";
import { Paragraph } from "../parts/paragraph";
import { pageAddress, portalPath } from "../parts/portal-path";

const payload = z.object({
  email: z.string(),
  association: z.string(),
  /** What the document is, never the name of the file. */
  document: z.string(),
  /** Null for a document of the association that belongs to no dossier. */
  number: z.string().nullable(),
  path: portalPath,
});
type Payload = z.output<typeof payload>;

const title = "Un document est à remplacer";
const why = "Vous recevez ce message parce que vous pouvez modifier les dossiers de cette association.";

const fact = ({ association, document, number }: Payload) =>
  `L’antivirus du portail a écarté un fichier de l’association ${association} : « ${document} »${
    number === null ? "" : `, dossier ${number}`
  }. Il n’est plus lisible par personne. Le reste n’a pas changé : ce qui est déposé reste déposé.`;

const next =
  "Vérifiez l’ordinateur d’où il vient, faites le document à nouveau, par exemple en l’imprimant en PDF, puis joignez-le. Si le dossier ne se modifie plus, le service vous le demandera.";

/** To each member who can replace a file that the scanner condemned. */
export const attachmentCondemned = defineEmail({
  kind: "attachment.condemned",
  payload,
  example: {
    email: "francoise.dhaene@ateliers-de-l-ecluse.example",
    association: "Les Ateliers de l’Écluse",
    document: "Relevé d’identité bancaire",
    number: "2027-00042",
    path: "/dossiers/2027-00042/pieces",
  },
  to: ({ email }) => email,
  subject: ({ number }) =>
    number === null ? "Un document est à remplacer" : `Dossier ${number}\u00A0: un document est à remplacer`,
  text: (payload, context) =>
    letterText(context, {
      paragraphs: [
        "Bonjour,",
        fact(payload),
        next,
        `Remplacer le document : ${pageAddress(context, payload.path)}`,
      ],
      why,
    }),
  html: (payload, context) => (
    <Letter context={context} title={title} why={why}>
      <Paragraph>Bonjour,</Paragraph>
      <Paragraph>{fact(payload)}</Paragraph>
      <Paragraph>{next}</Paragraph>
      <ButtonLink context={context} path={payload.path}>
        Remplacer le document
      </ButtonLink>
    </Letter>
  ),
});
