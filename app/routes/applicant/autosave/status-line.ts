/** The line that says whether what is typed is saved; read out politely. Each sentence is said once. */
export class StatusLine {
  readonly #line: HTMLElement;

  constructor(line: HTMLElement) {
    this.#line = line;
  }

  say(sentence: string, tone: "quiet" | "warning" = "quiet", link?: { to: string; label: string }): void {
    const words = link ? `${sentence} ${link.label}` : sentence;
    if (this.#line.textContent === words) return;
    this.#line.dataset.tone = tone;
    document.querySelector<HTMLElement>("[data-saved-before]")?.setAttribute("hidden", "");
    this.#line.replaceChildren(sentence);
    if (!link) return;
    const anchor = document.createElement("a");
    anchor.href = link.to;
    anchor.textContent = link.label;
    this.#line.append(" ", anchor);
  }
}
