import { definePart } from "./part-form";
import { codesAmong } from "./typed-lines";

export const territory = definePart({
  values: ({ rules }) => ({ districts: rules.eligibleQpv, communes: rules.eligibleCommunes }),
  shape: (context) => ({
    districts: codesAmong(context.districts.map(({ code }) => code)),
    communes: codesAmong(context.communes.map(({ code }) => code)),
  }),
  apply: (document, { districts, communes }) => ({
    ...document,
    rules: { ...document.rules, eligibleQpv: districts, eligibleCommunes: communes },
  }),
});
