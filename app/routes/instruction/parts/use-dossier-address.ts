import { useLocation } from "@remix-run/react";

/** Writes the address of a page of the dossier, or of the dossier itself without one. */
export type DossierAddress = (page?: string, more?: Readonly<Record<string, string>>) => string;

/** Addresses of the pages of one dossier, in the list that the address of this page carries. */
export function useDossierAddress(number: string): DossierAddress {
  const list = new URLSearchParams(useLocation().search).get("liste");
  return (page, more) => {
    const search = new URLSearchParams({ ...(list === null ? {} : { liste: list }), ...more }).toString();
    return `/instruction/dossiers/${number}${page ? `/${page}` : ""}${search && `?${search}`}`;
  };
}
