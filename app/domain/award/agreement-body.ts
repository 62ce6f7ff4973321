import { z } from "zod";

/** An agreement or award order as it is frozen when it is prepared; its words follow from these facts. */
export const agreementBody = z.strictObject({
  kind: z.enum(["agreement", "award_order"]),
  number: z.string(),
  funder: z.string(),
  association: z.string(),
  siret: z.string(),
  application: z.string(),
  title: z.string(),
  call: z.string(),
  amountCents: z.int(),
  conditions: z.string(),
  schedule: z.array(
    z.strictObject({ label: z.string(), amountCents: z.int(), condition: z.enum(["signature", "report"]) }),
  ),
});

export type AgreementBody = z.output<typeof agreementBody>;
