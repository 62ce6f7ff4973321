import { renderToStaticMarkup as html } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { cents } from "~/domain/money/cents";
import { DataTable } from "./data-table";
import { urgencyOf } from "./deadline";
import { EnvelopeBar } from "./envelope-bar";
import { ErrorSummary } from "./error-summary";
import { errorWords } from "./error-words";
import { currentItem } from "./shell/site-header";
import { SummaryList } from "./summary-list";
import { TaskList } from "./task-list";
import { Timeline } from "./timeline";

describe("ErrorSummary", () => {
  it("links each message to its field, in the same words", () => {
    const markup = html(<ErrorSummary errors={[{ name: "born.day", message: "Écrivez une date." }]} />);
    expect(markup).toContain('<a href="#f-born-day">Écrivez une date.</a>');
    expect(markup).toContain("Un point à corriger");
    expect(markup).toContain('role="alert" tabindex="-1" autofocus=""');
  });

  it("shows what concerns the whole form without a link", () => {
    const markup = html(<ErrorSummary errors={[{ name: "", message: "Relisez." }]} />);
    expect(markup).not.toContain("<a");
  });

  it("is absent when there is nothing to mend", () => {
    expect(html(<ErrorSummary errors={[]} />)).toBe("");
  });
});

describe("TaskList", () => {
  it("does not link what cannot be started", () => {
    const status = { word: "Pas encore possible : 3 étapes à finir", tone: "plain" } as const;
    const markup = html(<TaskList tasks={[{ label: "Envoyer", status }]} />);
    expect(markup).not.toContain("<a");
    expect(markup).toContain("Pas encore possible\u00A0: 3 étapes à finir");
  });
});

describe("SummaryList", () => {
  it("says what is missing, and what each link changes", () => {
    const change = { to: "/nom", what: "le nom" };
    const markup = html(<SummaryList rows={[{ term: "Nom", value: "", change }]} />);
    expect(markup).toContain("Non fourni");
    expect(markup).toContain('Modifier<span class="visually-hidden"> le nom</span>');
  });
});

describe("Timeline", () => {
  it("marks the current step", () => {
    const steps = [
      { label: "Déposé", state: "done" },
      { label: "Complet", state: "current" },
    ] as const;
    expect(html(<Timeline steps={steps} />)).toContain('<li data-state="current" aria-current="step">');
  });
});

describe("DataTable", () => {
  const columns = [
    { label: "Dossier", isRowHeader: true, cell: (row: { id: string }) => row.id },
    {
      label: "Demandé",
      align: "end",
      cell: () => "4 500 €",
      sort: { to: "?tri=-montant", direction: "ascending" },
    },
  ] as const;

  it("keeps its roles and labels for phones, and tells its order", () => {
    const markup = html(
      <DataTable caption="Dossiers" columns={columns} rows={[{ id: "12" }]} rowKey={({ id }) => id} />,
    );
    expect(markup).toContain('<th scope="row" role="rowheader">');
    expect(markup).toContain('<td role="cell" data-label="Demandé" data-align="end">');
    expect(markup).toContain('aria-sort="ascending"');
    expect(markup).toContain("4\u00A0500\u00A0€");
  });

  it("gives its place to what says why it is empty", () => {
    const markup = html(
      <DataTable caption="Dossiers" columns={columns} rows={[]} rowKey={String} empty={<p>Aucun</p>} />,
    );
    expect(markup).toBe("<p>Aucun</p>");
  });
});

describe("EnvelopeBar", () => {
  it.each([
    [1_200_00, "reste 6\u00A0000\u00A0€"],
    [9_300_00, "2\u00A0100\u00A0€ de trop"],
  ])("of %s proposed in words", (proposed, words) => {
    expect(html(<EnvelopeBar label="État" total={cents(7_200_00)} proposed={cents(proposed)} />)).toContain(
      words,
    );
  });

  it("carries no style attribute, which the security policy would drop", () => {
    expect(html(<EnvelopeBar label="État" total={cents(0)} proposed={cents(0)} />)).not.toContain("style=");
  });
});

describe("currentItem", () => {
  const items = ["/", "/dossiers", "/dossiers/nouveau", "/appels"].map((to) => ({ label: to, to }));

  it.each([
    ["/", "/"],
    ["/dossiers/12/budget", "/dossiers"],
    ["/dossiers/nouveau", "/dossiers/nouveau"],
    ["/dossiersx", undefined],
  ])("at %s is %s", (path, to) => {
    expect(currentItem(items, path)?.to).toBe(to);
  });
});

describe("urgencyOf", () => {
  const now = new Date("2027-01-17T10:00:00Z");

  it.each([
    ["2027-01-17T10:00:00Z", "past"],
    ["2027-01-19T10:00:00Z", "urgent"],
    ["2027-01-19T10:00:01Z", "soon"],
    ["2027-02-01T10:00:01Z", "calm"],
  ])("until %s is %s", (at, urgency) => {
    expect(urgencyOf(new Date(at), now)).toBe(urgency);
  });
});

describe("errorWords", () => {
  it.each([400, 403, 404, 409, 413, 429, 500, 503, 418])(
    "of %s say what happened, what is safe and what to do",
    (status) => {
      const { title, what, safe, next } = errorWords(status);
      expect([title, what, safe, ...next].every((words) => words.length > 10)).toBe(true);
    },
  );
});
