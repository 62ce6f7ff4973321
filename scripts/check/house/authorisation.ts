import ts from "typescript";
import type { Finding, HouseRule } from "./house-rule";
import { lineOf, nodesIn, syntaxOf, type SourceText } from "./source-text";

const gates = ["requireActor", "requireSession", "optionalActor", "openToAll"];
const doors = ["loader", "action"];

/**
 * Every exported loader and action asks by itself who is there, before anything else is awaited.
 *
 * The router can be asked for a child's data alone, or run a child's action although the parent refuses
 * (`?_data`, `.data?_routes=`), so a layout protects nothing.
 */
export const authorisation: HouseRule = {
  name: "authorisation",
  why: "A layout's loader protects nothing: its children can be asked for alone. Each loader and action is its own door.",
  pass: `Begin the function with one of ${gates.join(", ")} of app/platform/session/require-actor.server.`,
  inspect: (sources) => sources.filter(isPage).flatMap(openDoors),
};

function openDoors(source: SourceText): Finding[] {
  return syntaxOf(source).statements.flatMap((statement): Finding[] => {
    if (ts.isExportDeclaration(statement)) return reExportedDoors(source, statement);
    if (!ts.isFunctionDeclaration(statement) || !isExported(statement) || !isDoor(statement.name?.text))
      return [];
    const fact = whyOpen(statement);
    if (fact === undefined) return [];
    return [{ path: source.path, line: lineOf(source, statement), severity: "error", fact }];
  });
}

function whyOpen(door: ts.FunctionDeclaration): string | undefined {
  const firstAwait = firstCall(door, (call) => ts.isAwaitExpression(call.parent));
  const gate = firstCall(door, isGate);
  const name = door.name?.text;
  if (!gate) return `${name} asks nobody who they are`;
  if (firstAwait && firstAwait.pos < gate.pos && !contains(firstAwait, gate)) {
    return `${name} awaits ${firstAwait.expression.getText()}() before it asks who is there`;
  }
  return undefined;
}

/** `export { loader } from …` would hide the door from this check. */
function reExportedDoors(source: SourceText, statement: ts.ExportDeclaration): Finding[] {
  if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) return [];
  return statement.exportClause.elements
    .filter((element) => isDoor(element.name.text))
    .map((element) => ({
      path: source.path,
      line: lineOf(source, element),
      severity: "error" as const,
      fact: `${element.name.text} is re-exported: write it as a function here`,
    }));
}

function firstCall(
  door: ts.Node,
  wanted: (call: ts.CallExpression) => boolean,
): ts.CallExpression | undefined {
  for (const node of nodesIn(door)) if (ts.isCallExpression(node) && wanted(node)) return node;
  return undefined;
}

const isPage = ({ path }: SourceText) =>
  /^app\/(routes\/.*|root)\.tsx?$/.test(path) && !path.includes(".test.");
const isDoor = (name: string | undefined) => name !== undefined && doors.includes(name);
const isGate = (call: ts.CallExpression) =>
  ts.isIdentifier(call.expression) && gates.includes(call.expression.text);
const contains = (outer: ts.Node, inner: ts.Node) => outer.pos <= inner.pos && inner.end <= outer.end;

function isExported(statement: ts.FunctionDeclaration): boolean {
  return statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
