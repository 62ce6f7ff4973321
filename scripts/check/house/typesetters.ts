import ts from "typescript";
import { nodesIn, syntaxOf, type SourceText } from "./source-text";

const roomsOfParts = /^(app\/(components|platform|domain\/text)|emails)\//;

/** Names of the functions and components that put the no-break spaces themselves, because they call or render one that does. */
export function typesetters(sources: readonly SourceText[]): ReadonlySet<string> {
  const functions = sources.filter(({ path }) => roomsOfParts.test(path)).flatMap(namedFunctions);
  const known = new Set(["typeset"]);
  for (let before = 0; before !== known.size;) {
    before = known.size;
    for (const { name, uses } of functions) if (uses.some((used) => known.has(used))) known.add(name);
  }
  return known;
}

/** Whether the nearest call or element around the node sets its text. */
export function isSetBy(known: ReadonlySet<string>, node: ts.Node): boolean {
  for (let outer = node.parent; outer && !ts.isStatement(outer); outer = outer.parent) {
    if (ts.isCallExpression(outer) && known.has(outer.expression.getText())) return true;
    if (ts.isJsxElement(outer)) return known.has(outer.openingElement.tagName.getText());
    if (ts.isJsxSelfClosingElement(outer) || ts.isJsxOpeningElement(outer))
      return known.has(outer.tagName.getText());
  }
  return false;
}

interface NamedFunction {
  readonly name: string;
  readonly uses: readonly string[];
}

function namedFunctions(source: SourceText): NamedFunction[] {
  return syntaxOf(source).statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      return [{ name: statement.name.text, uses: calledIn(statement) }];
    }
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && initializer && isFunction(initializer)
        ? [{ name: name.text, uses: calledIn(initializer) }]
        : [],
    );
  });
}

function isFunction(initializer: ts.Expression): boolean {
  const isForwarding = ts.isCallExpression(initializer) && initializer.expression.getText() === "forwardRef";
  return isForwarding || ts.isArrowFunction(initializer);
}

/** Functions called and components rendered inside. */
function calledIn(node: ts.Node): string[] {
  return [...nodesIn(node)].flatMap((inner) => {
    if (ts.isCallExpression(inner)) return [inner.expression.getText()];
    if (ts.isJsxSelfClosingElement(inner) || ts.isJsxOpeningElement(inner)) return [inner.tagName.getText()];
    return [];
  });
}
