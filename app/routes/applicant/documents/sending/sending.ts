import { fittingSize, isShrinkable } from "./fitting-size";

/**
 * On the page of the documents: shows how far a file has come, and makes a big photo smaller before it leaves the
 * telephone. Without this script the form sends the file as it is; whatever fails here ends the same way.
 */

const quality = 0.85;

for (const form of document.querySelectorAll<HTMLFormElement>("form[enctype='multipart/form-data']")) {
  const input = form.querySelector<HTMLInputElement>("input[type='file']");
  if (input) form.addEventListener("submit", (event) => void onSubmit(event, form, input));
}

function onSubmit(event: SubmitEvent, form: HTMLFormElement, input: HTMLInputElement): void {
  const file = input.files?.[0];
  if (!file) return;
  event.preventDefault();
  const meter = meterIn(form);
  void shrunk(file)
    .catch(() => file)
    .then((sent) => send(form, input, sent, meter));
}

function send(form: HTMLFormElement, input: HTMLInputElement, file: File, meter: Meter): void {
  const data = new FormData(form);
  data.set(input.name, file, file.name);
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", ({ loaded, total }) => meter.show(loaded, total));
  request.addEventListener("load", () => {
    const to = request.status === 200 ? addressIn(request.responseText) : null;
    if (to) location.assign(to);
    else meter.fail("L’envoi n’a pas abouti. Le fichier est encore choisi\u00A0: envoyez-le à nouveau.");
  });
  request.addEventListener("error", () => {
    meter.fail("La connexion s’est coupée. Le fichier est encore choisi\u00A0: envoyez-le à nouveau.");
  });
  request.send(data);
}

/** Where the answer leads: the page says there what became of the file. */
function addressIn(text: string): string | null {
  try {
    const { to } = JSON.parse(text) as { to?: unknown };
    return typeof to === "string" && to.startsWith("/") ? to : null;
  } catch {
    return null;
  }
}

/** The photo in at most 2 400 pixels a side, as JPEG, when that is lighter; else the file as it is. */
async function shrunk(file: File): Promise<File> {
  if (!isShrinkable(file)) return file;
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const { width, height } = fittingSize(picture);
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  canvas.getContext("2d")?.drawImage(picture, 0, 0, width, height);
  picture.close();
  const lighter = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
  if (!lighter || lighter.size >= file.size) return file;
  return new File([lighter], file.name.replace(/\.[^.]{1,5}$/, "") + ".jpg", { type: "image/jpeg" });
}

interface Meter {
  show(loaded: number, total: number): void;
  fail(sentence: string): void;
}

/** A bar, and a line that a screen reader reads at the beginning, at each quarter and at the end. */
function meterIn(form: HTMLFormElement): Meter {
  form.querySelector("[data-sending]")?.remove();
  const place = document.createElement("div");
  place.dataset.sending = "";
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.setAttribute("aria-label", "Envoi du fichier");
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.textContent = "Envoi en cours.";
  place.append(bar, line);
  form.append(place);
  for (const button of form.querySelectorAll("button")) button.disabled = true;
  let said = 0;
  return {
    show(loaded, total) {
      bar.value = (loaded / total) * 100;
      const quarter = Math.floor((loaded / total) * 4) * 25;
      if (quarter === said) return;
      said = quarter;
      line.textContent =
        quarter === 100 ? "Fichier reçu, vérification en cours." : `Envoi en cours\u00A0: ${quarter}\u00A0%.`;
    },
    fail(sentence) {
      bar.remove();
      line.textContent = sentence;
      for (const button of form.querySelectorAll("button")) button.disabled = false;
    },
  };
}
