import { renderToStaticMarkup as html } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AmountInput } from "./amount-input";
import { CodeInput } from "./code-input";
import { DateInput } from "./date-input";
import { PasswordInput } from "./password-input";
import { Radios, YesNo } from "./radios";
import { ScoreRadios } from "./score-radios";
import { TextArea } from "./text-area";
import { TextInput } from "./text-input";

describe("a field", () => {
  it("is tied to its label, its hint and its error", () => {
    const markup = html(
      <TextInput name="lines.0.label" label="Nom ?" hint="Comme aux statuts" error="Écrivez le nom." />,
    );
    expect(markup).toContain('<label for="f-lines-0-label" class="label">Nom\u00A0?</label>');
    expect(markup).toContain('id="f-lines-0-label" name="lines.0.label"');
    expect(markup).toContain(
      'aria-describedby="f-lines-0-label-hint f-lines-0-label-error" aria-invalid="true"',
    );
    expect(markup).toContain('<div id="f-lines-0-label-hint" class="hint">');
    expect(markup).toContain('<p id="f-lines-0-label-error" class="field-error">');
  });

  it("says nothing it does not have", () => {
    expect(html(<TextInput name="name" label="Nom" />)).not.toMatch(/aria-|hint|error/);
  });

  it("marks what is optional, and asks for the rest", () => {
    expect(html(<TextInput name="a" label="Nom" isOptional />)).toContain("(facultatif)");
    expect(html(<TextInput name="a" label="Nom" isOptional />)).not.toContain("required");
    expect(html(<TextInput name="a" label="Nom" />)).toContain('required=""');
  });

  it("comes back as it was typed, hostile text included", () => {
    const typed = `<img src=x onerror="alert(1)"> O’Brien & Zoé`;
    expect(html(<TextInput name="a" label="Nom" value={typed} />)).toContain(
      'value="&lt;img src=x onerror=&quot;alert(1)&quot;&gt; O’Brien &amp; Zoé"',
    );
  });

  it("keeps two forms of a page apart", () => {
    expect(html(<TextInput name="a" label="Nom" idPrefix="note" />)).toContain('id="note-a" name="a"');
  });

  it("can be the title of its page", () => {
    expect(html(<TextInput name="a" label="Nom" isPageTitle />)).toContain('<h1 class="question"><label');
    expect(html(<YesNo name="a" label="Nom" isPageTitle />)).toContain(
      '<h1 class="question">Nom</h1></legend>',
    );
  });
});

describe("radios", () => {
  const options = [
    { value: "a", label: "Oui" },
    { value: "b", label: "Peut-être" },
  ];

  it("give the id that the summary links to to the first answer", () => {
    expect(html(<Radios name="kind" label="Type" options={options} />)).toContain(
      '<input type="radio" id="f-kind" name="kind" required="" value="a"',
    );
  });

  it("check one answer only", () => {
    const markup = html(<Radios name="kind" label="Type" options={options} value="b" />);
    expect(markup.match(/checked=""/g)).toHaveLength(1);
    expect(markup).toMatch(/value="b" checked=""|checked="" value="b"/);
  });
});

describe("special fields", () => {
  it("ask a phone for digits and a comma, and name the unit", () => {
    const markup = html(<AmountInput name="a" label="Subvention" value="1250,50" />);
    expect(markup).toContain('inputMode="decimal"');
    expect(markup).toContain('<span class="visually-hidden">, en euros</span>');
  });

  it("take a date in three fields under one legend", () => {
    const markup = html(
      <DateInput name="born" label="Création" value={{ day: "31", month: "2", year: "1958" }} />,
    );
    expect(markup).toContain('id="f-born" name="born.day"');
    expect(markup).toContain('name="born.year" class="input" data-width="6" type="text" inputMode="numeric"');
    expect(markup).toContain('value="1958"');
  });

  it("let a code be filled in by the phone, once", () => {
    expect(html(<CodeInput name="code" label="Code" />)).toContain('autoComplete="one-time-code"');
  });

  it("offer to show a password only where a script runs", () => {
    expect(html(<PasswordInput name="p" label="Mot de passe" autoComplete="new-password" />)).not.toContain(
      "button",
    );
  });

  it("show the words of every score", () => {
    const scale = [
      { value: 0, word: "Absent" },
      { value: 1, word: "Bon" },
    ];
    const markup = html(<ScoreRadios name="s1" label="Besoin" scale={scale} value="0" />);
    expect(markup).toContain("<strong>0</strong><span>Absent</span>");
    expect(markup.match(/checked=""/g)).toHaveLength(1);
  });

  it("state the limit of a text that nothing counts yet", () => {
    const markup = html(<TextArea name="need" label="Besoin" max={1500} value="abc" />);
    expect(markup).toContain('aria-describedby="f-need-count"');
    expect(markup).toContain("1\u00A0500\u00A0caractères au plus");
  });
});
