import { z } from "zod";

export const sendComplementForm = z.object({ version: z.coerce.number().int().min(0) });
