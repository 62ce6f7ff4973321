// Vite compiles each script by itself and gives its address.
// oxlint-disable-next-line import/default
import budgetAddress from "./budget-editors.ts?worker&url";
// oxlint-disable-next-line import/default
import listAddress from "./list-editors.ts?worker&url";

/** Where the browser finds the scripts of the editors, named by their content. */
export const editorScripts: Readonly<Record<"budget" | "list", string>> = {
  budget: budgetAddress,
  list: listAddress,
};
