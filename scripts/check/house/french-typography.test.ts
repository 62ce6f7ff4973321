import { describe, expect, test } from "vitest";
import { frenchTypography } from "./french-typography";

const inspect = (text: string, path = "app/components/notice.tsx") =>
  frenchTypography.inspect([{ path, text }]);

describe("a line that could break before its mark", () => {
  test.each([
    ["in a string", `const title = "Votre dossier : ce qui manque";`],
    ["before the euro sign after a hole", "const text = `${amount} €`;"],
    ["between tags", `const part = <p>Est-ce juste ?</p>;`],
    ["between tags after a hole", `const part = <p>{share} % du budget</p>;`],
    ["after an element", `const part = <p><b>Reste</b> : rien</p>;`],
    ["after an opening quote", `const text = "la mention « lu";`],
    ["before a closing quote", `const text = "« lu »";`],
    ["in an attribute", `const part = <Field label="Nom : prénom" />;`],
    ["no space at all between tags", `const part = <p>Attention!</p>;`],
    ["a bare percentage between tags", `const part = <p>80% du budget</p>;`],
  ])("%s", (_situation, text) => {
    expect(inspect(text)).toHaveLength(1);
  });
});

describe("a line that holds", () => {
  test.each([
    ["a no-break space", `const title = "Votre dossier\\u00A0: ce qui manque";`],
    ["typeset at run time", `const title = typeset("Votre dossier : ce qui manque");`],
    ["an entity", `const part = <p>Est-ce juste&nbsp;?</p>;`],
    ["a clock and an address", `const text = "à 12:30 sur http://127.0.0.1:3000/?page=2";`],
    ["a code", `const kind = "application:submitted"; const css = "width: 50%";`],
    ["a conditional", `const word = isOpen ? "ouvert" : "clos";`],
  ])("%s", (_situation, text) => {
    expect(inspect(text)).toEqual([]);
  });
});

test("a part that sets its text sets it for its callers", () => {
  const part = `export function Paragraph({ children }) { return <p>{typeset(children)}</p>; }`;
  const page = `const shown = <Paragraph>Votre dossier : ce qui manque</Paragraph>;`;
  const sources = [
    { path: "app/components/paragraph.tsx", text: part },
    { path: "app/routes/public/opened.tsx", text: page },
  ];
  expect(frenchTypography.inspect(sources)).toEqual([]);
  expect(frenchTypography.inspect(sources.slice(1))).toHaveLength(1);
});

test("so does a part that renders such a part", () => {
  const sources = [
    { path: "app/components/label.tsx", text: `export const Label = ({ text }) => <b>{typeset(text)}</b>;` },
    {
      path: "app/components/radios.tsx",
      text: `export function Radios({ legend }) { return <Label text={legend} />; }`,
    },
    { path: "app/routes/public/opened.tsx", text: `const shown = <Radios legend="Qui signe ?" />;` },
  ];
  expect(frenchTypography.inspect(sources)).toEqual([]);
});

test("tests and scripts are not read by people", () => {
  expect(inspect(`const text = "oui ?";`, "app/components/notice.test.tsx")).toEqual([]);
  expect(inspect(`const text = "oui ?";`, "scripts/report.ts")).toEqual([]);
});
