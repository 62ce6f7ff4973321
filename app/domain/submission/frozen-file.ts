import { z } from "zod";

/** A file as it was when the dossier was sent. `sha256` in lower-case hexadecimal. */
export const frozenFile = z.object({
  documentType: z.string(),
  fileName: z.string(),
  sizeBytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export const frozenFiles = z.array(frozenFile);

export type FrozenFile = z.output<typeof frozenFile>;
