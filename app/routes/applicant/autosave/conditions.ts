/**
 * Shows a question that depends on another only while it is of use. An answer already given to it is never erased:
 * the question stays in sight, and says that it is no longer of use.
 */
export function followConditions(form: HTMLFormElement): void {
  const blocks = [...form.querySelectorAll<HTMLElement>("[data-when]")];
  if (blocks.length === 0) return;
  const follow = () => blocks.forEach((block) => show(form, block));
  form.addEventListener("change", follow);
  follow();
}

function show(form: HTMLFormElement, block: HTMLElement): void {
  const [question = "", wanted = ""] = (block.dataset.when ?? "").split("=");
  const isUseful = new FormData(form).getAll(question).includes(wanted);
  const isAnswered = [...block.querySelectorAll<HTMLInputElement>("input, textarea, select")].some((field) =>
    field.type === "radio" || field.type === "checkbox" ? field.checked : field.value.trim() !== "",
  );
  block.hidden = !isUseful && !isAnswered;
  const note = block.querySelector<HTMLElement>("[data-no-longer]");
  if (note) note.hidden = isUseful;
}
