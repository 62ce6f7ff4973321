import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { ownDataForm } from "~/features/accounts/account-forms.schema";
import { readOwnData, type OwnData } from "~/features/accounts/own-data.server";
import { provePassword } from "~/features/accounts/prove-password.server";
import { readForm } from "~/platform/forms/read-form.server";
import { redirectWithFlash } from "~/platform/http/flash.server";
import { tooManyAttempts } from "~/platform/http/refusals.server";
import { ports } from "~/platform/ports.server";
import { requireActor } from "~/platform/session/require-actor.server";
import { storage } from "~/platform/storage/storage.server";
import { zipAnswer, type ZipEntry } from "~/platform/http/zip-answer.server";

const page = "/compte/donnees";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "account.manage");
  return redirect(page);
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "account.manage");
  const form = await readForm(request, ownDataForm);
  if (!form.ok) return redirectWithFlash(page, form.refusal.errors[0]!.message, "warning");
  const proved = await provePassword(ports(), actor, form.value.password);
  if (!proved.ok) {
    if (proved.refusal.code === "wrong-password") {
      return redirectWithFlash(
        page,
        "Ce n’est pas votre mot de passe\u00A0: rien n’a été téléchargé.",
        "warning",
      );
    }
    return tooManyAttempts(
      "Trop d’essais. Attendez un quart d’heure, puis recommencez.",
      proved.refusal.retryInSeconds,
    );
  }
  return zipAnswer(entriesOf(await readOwnData(ports(), actor)), "mes-donnees-pilier.zip");
}

const readme = `Ce que Pilier sait de vous, et de personne d'autre.

donnees.json   vos données, en texte (JSON, UTF-8), qu'un programme lit aussi
fichiers/      les fichiers que vous avez joints

Pour rectifier ou effacer une donnée, voyez la page «\u00A0Données personnelles\u00A0» du portail.
`;

/** A file that the storage no longer has is named in the data and left out of the archive. */
async function* entriesOf({ facts, files }: OwnData): AsyncGenerator<ZipEntry> {
  yield { name: "LISEZ-MOI.txt", content: [Buffer.from(readme)] };
  yield { name: "donnees.json", content: [Buffer.from(JSON.stringify(facts, null, 2))] };
  for (const { id, fileName, storageKey } of files) {
    const content = await storage()
      .open(storageKey)
      .catch(() => null);
    if (content) yield { name: `fichiers/${id}-${fileName}`, content };
  }
}
