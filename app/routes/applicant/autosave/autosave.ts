/**
 * The script of the forms of a dossier. It saves 2 s after the typing stops, when a field is left and when the page
 * hides; it says what happened, keeps a copy in the browser until the server has the text, and shows a question
 * only while it is of use. Without it the same form is sent by its buttons.
 */
import { followConditions } from "./conditions";
import { copyKey, readCopy, removeCopy, sweepCopies, writeCopy } from "./local-copies";
import { StatusLine } from "./status-line";

const afterTypingMs = 2_000;
const retryMs = 10_000;
/** A text that comes back counts from well beyond what its page may still have sent on leaving. */
const ahead = 1_000;
const longestAnswerMs = 20_000;
/** A request that outlives its page may carry 64 kB at most. */
const mostKeptAlive = 60_000;

const form = document.querySelector<HTMLFormElement>("form[data-autosave]");
const line = document.querySelector<HTMLElement>("[data-autosave-status]");
if (form && line && !("pilierAutosave" in window)) {
  Object.assign(window, { pilierAutosave: true });
  start(form, new StatusLine(line));
}

interface Answer {
  readonly state: "saved" | "superseded" | "conflict" | "closed" | "refused" | "not-found";
  readonly version?: number;
  readonly at?: string;
  readonly by?: string;
  readonly title?: string;
  readonly errors?: readonly { readonly name: string; readonly message: string }[];
}

function start(shown: HTMLFormElement, status: StatusLine): void {
  const { autosave: to = "", user = "", number = "", section = "", panel = "" } = shown.dataset;
  const key = copyKey(user, number, section);
  let version = fieldOf("_version");
  let turn = Number(fieldOf("_turn")) || 0;
  let savedText = textOf(sentByServer(shown));
  let timer = 0;
  let isSending = false;
  let isStopped = false;
  /** When the browser last began to leave this page. */
  let leftAt = 0;

  sweepCopies(user, Date.now());
  followConditions(shown);
  shown.addEventListener("formdata", ({ formData }) => {
    turn += 1;
    formData.set("_turn", String(turn));
    formData.set("_version", version);
  });
  if ("unsaved" in shown.dataset) savedText = "";
  else if (bringBack()) return;
  if (savedText === "" && !("conflict" in shown.dataset)) schedule(0);

  shown.addEventListener("input", () => {
    keepCopy();
    schedule(afterTypingMs);
  });
  shown.addEventListener("change", () => {
    keepCopy();
    schedule(0);
  });
  shown.addEventListener("focusout", () => schedule(0));
  shown.addEventListener("submit", () => {
    clearTimeout(timer);
    keepCopy();
    isStopped = true;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") saveWhileLeaving();
  });
  window.addEventListener("beforeunload", () => {
    leftAt = Date.now();
  });
  window.addEventListener("pagehide", saveWhileLeaving);
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) isStopped = false;
  });
  window.addEventListener("online", () => schedule(0));

  function schedule(delay: number): void {
    clearTimeout(timer);
    if (!isStopped && isDirty()) timer = window.setTimeout(() => void save(), delay);
  }

  function isDirty(): boolean {
    return textOf(contentOf(shown)) !== savedText;
  }

  async function save(): Promise<void> {
    if (isSending || isStopped || !isDirty()) return;
    isSending = true;
    const text = textOf(contentOf(shown));
    const answer = await send().catch(() => "unreachable" as const);
    isSending = false;
    if (answer === "signed-out") return signedOut();
    if (answer === "unreachable") return retryLater();
    settle(answer, text);
    schedule(afterTypingMs);
  }

  function send(keepalive = false): Promise<Answer | "signed-out" | "unreachable"> {
    const body = bodyOf(shown);
    return fetch(to, {
      method: "POST",
      body,
      keepalive,
      redirect: "manual",
      headers: { "X-Autosave": "1" },
      ...(keepalive ? {} : { signal: AbortSignal.timeout(longestAnswerMs) }),
    }).then(async (response) => {
      if (response.type === "opaqueredirect") return "signed-out";
      if (response.status >= 500 || response.status === 429) return "unreachable";
      if (!response.headers.get("Content-Type")?.includes("json")) return { state: "not-found" };
      return (await response.json()) as Answer;
    });
  }

  function settle(answer: Answer, text: string): void {
    switch (answer.state) {
      case "saved":
        if (answer.version !== undefined) version = String(answer.version);
        savedText = text;
        // The next page may have been read before this text was saved: it removes the copy once it sees the text.
        if (!isDirty() && Date.now() - leftAt > longestAnswerMs) removeCopy(key);
        status.say(`Enregistré à ${answer.at}`);
        void refreshPanel();
        break;
      case "superseded":
        savedText = text;
        break;
      case "refused": {
        savedText = text;
        const [error] = answer.errors ?? [];
        const target = error ? `#f-${error.name.replaceAll(".", "-")}` : "#contenu";
        status.say("Pas encore enregistré\u00A0:", "warning", {
          to: target,
          label: error?.message ?? "vérifiez vos réponses.",
        });
        break;
      }
      case "conflict":
        isStopped = true;
        status.say(
          `${answer.by} a modifié cette rubrique à ${answer.at}. Votre texte est gardé ici\u00A0: appuyez sur «\u00A0Enregistrer\u00A0» pour comparer et choisir.`,
          "warning",
        );
        break;
      case "closed":
        isStopped = true;
        status.say(`Pas enregistré. ${answer.title}. Votre texte est gardé sur cet appareil.`, "warning");
        break;
      case "not-found":
        isStopped = true;
        status.say(
          "Pas enregistré\u00A0: vous ne pouvez plus modifier ce dossier. Votre texte est gardé sur cet appareil.",
          "warning",
        );
    }
  }

  function retryLater(): void {
    const kept = keepCopy() ? " Votre texte est gardé sur cet appareil." : "";
    status.say(`Pas encore enregistré, nouvel essai dans 10\u00A0s.${kept}`, "warning");
    clearTimeout(timer);
    timer = window.setTimeout(() => void save(), retryMs);
  }

  function signedOut(): void {
    isStopped = true;
    keepCopy();
    const here = location.pathname;
    status.say("Pas encore enregistré\u00A0: votre session est terminée. Votre texte est gardé.", "warning", {
      to: `/connexion?${new URLSearchParams({ suite: here })}`,
      label: "Se connecter et le retrouver",
    });
  }

  /** The page goes away: nobody waits for the answer, and the copy stays until a later page sees the text saved. */
  function saveWhileLeaving(): void {
    clearTimeout(timer);
    if (isStopped || !isDirty()) return;
    keepCopy();
    if (bodyOf(shown).toString().length > mostKeptAlive) return;
    const text = textOf(contentOf(shown));
    const copy = {
      at: Date.now(),
      version,
      page: fieldOf("_page"),
      turn: turn + ahead,
      entries: contentOf(shown),
    };
    void send(true)
      .then((answer) => {
        if (typeof answer === "string") return;
        settle(answer, text);
        // Another page may have opened before the text was saved: its copy is what tells it.
        if (answer.state === "saved") writeCopy(key, copy);
      })
      .catch(() => schedule(0));
  }

  function keepCopy(): boolean {
    if (!isDirty()) return true;
    const entries = contentOf(shown);
    return writeCopy(key, { at: Date.now(), version, page: fieldOf("_page"), turn: turn + ahead, entries });
  }

  /** Puts a copy that the server never had back in the form: the server shows it, whatever its fields are. */
  function bringBack(): boolean {
    const copy = readCopy(key);
    if (!copy) return false;
    if (textOf(copy.entries) === savedText) {
      removeCopy(key);
      return false;
    }
    const back = document.createElement("form");
    back.method = "post";
    back.hidden = true;
    const held = [
      ["_page", copy.page],
      ["_turn", String(copy.turn)],
      ["_seen", fieldOf("_seen")],
    ] as const;
    for (const [name, value] of [...held, ["_version", copy.version] as const, ...copy.entries])
      add(name, value);
    add("_intent", "restore");
    document.body.append(back);
    back.submit();
    return true;

    function add(name: string, value: string): void {
      const input = document.createElement("textarea");
      input.name = name;
      input.value = value;
      back.append(input);
    }
  }

  async function refreshPanel(): Promise<void> {
    const place = document.querySelector("[data-eligibility]");
    if (!place || panel === "") return;
    const response = await fetch(panel, { redirect: "manual" }).catch(() => null);
    if (!response?.ok || isSending || place.contains(document.activeElement)) return;
    place.replaceChildren(document.createRange().createContextualFragment(await response.text()));
  }

  function fieldOf(name: string): string {
    return shown.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? "";
  }
}

function bodyOf(form: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("_keep") && name !== "_theirs"
      ? [[name, value] as [string, string]]
      : [],
  );
  return new URLSearchParams(entries);
}

/** The answers alone, without what the form carries for itself. */
function contentOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("_") ? [[name, value] as [string, string]] : [],
  );
}

/** The answers that the page came with, whatever the browser has put back in its fields since. */
function sentByServer(form: HTMLFormElement): [string, string][] {
  return [...form.elements].flatMap((field): [string, string][] => {
    if (field instanceof HTMLSelectElement) {
      const chosen = [...field.options].find((option) => option.defaultSelected) ?? field.options[0];
      return field.name.startsWith("_") ? [] : [[field.name, chosen?.value ?? ""]];
    }
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return [];
    const isBox = field.type === "radio" || field.type === "checkbox";
    const isLeftOut = field.name === "" || field.name.startsWith("_") || field.disabled;
    if (isLeftOut || (isBox && !(field as HTMLInputElement).defaultChecked)) return [];
    return [[field.name, isBox ? field.value : field.defaultValue]];
  });
}

function textOf(entries: readonly (readonly [string, string])[]): string {
  return JSON.stringify(entries.filter(([, value]) => value !== ""));
}
