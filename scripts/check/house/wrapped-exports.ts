import ts from "typescript";
import type { HouseRule } from "./house-rule";
import { lineOf, syntaxOf, type SourceText } from "./source-text";

const serverExports = ["loader", "action", "headers"];

/**
 * `export const loader = wrap(…)` keeps `wrap` and all it imports in the browser bundle: the bundler removes a
 * function declaration, but cannot know that calling the wrapper has no effect.
 */
export const wrappedExports: HouseRule = {
  name: "wrapped-exports",
  why: "A wrapped loader is called in the browser bundle too, with everything its wrapper imports.",
  pass: "Write `export async function loader`, and call inside it what the wrapper did.",
  inspect: (sources) =>
    sources.filter(isRouteModule).flatMap((source) =>
      syntaxOf(source)
        .statements.filter(ts.isVariableStatement)
        .filter((statement) => statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
        .flatMap((statement) => statement.declarationList.declarations)
        .filter(({ name }) => ts.isIdentifier(name) && serverExports.includes(name.text))
        .map((declaration) => ({
          path: source.path,
          line: lineOf(source, declaration),
          severity: "error" as const,
          fact: `${declaration.name.getText()} is a constant`,
        })),
    ),
};

const isRouteModule = ({ path }: SourceText) => /^app\/(routes\/.*|root)\.tsx?$/.test(path);
