import type { ChangeViewRefusal } from "./change-view.server";
import type { CreateViewRefusal } from "./create-view.server";

type Worded = Exclude<ChangeViewRefusal | CreateViewRefusal, { code: "not-found" }>;

/** What a refusal says, and beside which field. */
export function viewRefusalWords({ code }: Worded): { name: string; message: string } {
  switch (code) {
    case "name-taken":
      return { name: "name", message: "Une vue porte déjà ce nom. Choisissez-en un autre." };
    case "not-yours-to-share":
      return { name: "audience", message: "Choisissez un public parmi ceux qui vous sont proposés." };
    case "too-many":
      return { name: "", message: "Trente vues vous appartiennent déjà. Supprimez-en une d’abord." };
    case "locked":
      return { name: "", message: "Cette vue est verrouillée. Enregistrez la liste sous un autre nom." };
    case "changed-meanwhile":
      return {
        name: "",
        message: "Cette vue a changé entre-temps. Rechargez la page, relisez, puis recommencez.",
      };
  }
}
