import type { KeptUpload } from "~/platform/storage/receive-upload.server";

/** An appeal as its signatory sends it. */
export interface AppealToFile {
  readonly number: string;
  /** Of the form, so that the same form files one appeal. */
  readonly formKey: string;
  /** A funder, or every line that may be contested. */
  readonly contested: string;
  readonly grounds: string;
  /** A file that goes with it, under its key already. */
  readonly upload?: KeptUpload | undefined;
}
