import { z } from "zod";
import { typedText } from "~/platform/forms/typed-values";

export const noteForm = z.object({ body: typedText("Écrivez la note.", { max: 5_000 }) });
