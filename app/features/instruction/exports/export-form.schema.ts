import { z } from "zod";
import { carriedList } from "../list-context";
import { exportFormats } from "./export-format";

/** What asks the worker for a list as a file. */
export const exportForm = z.object({ liste: carriedList, format: z.enum(exportFormats) });
