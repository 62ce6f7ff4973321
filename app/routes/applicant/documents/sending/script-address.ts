// oxlint-disable-next-line import/default -- Vite compiles the script by itself and gives its address
import address from "./sending.ts?worker&url";

/** Where the browser finds the script of `sending.ts`, compiled by itself and named by its content. */
export const sendingScript: string = address;
