// oxlint-disable-next-line import/default -- Vite compiles the script by itself and gives its address
import address from "./autosave.ts?worker&url";

/** Where the browser finds the script of `autosave.ts`, compiled by itself and named by its content. */
export const autosaveScript: string = address;
