import ts from "typescript";

/** A file of ours, its path from the root with forward slashes. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

const parsed = new WeakMap<SourceText, ts.SourceFile>();

/** The syntax tree, parsed once a file whatever the number of rules that ask. */
export function syntaxOf(source: SourceText): ts.SourceFile {
  const known = parsed.get(source);
  if (known) return known;
  const tree = ts.createSourceFile(
    source.path,
    source.text,
    ts.ScriptTarget.Latest,
    true,
    scriptKind(source.path),
  );
  parsed.set(source, tree);
  return tree;
}

/** Every node below `node`, parents before children, in the order of the text. */
export function* nodesIn(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesIn(child);
}

/** Line on which the node begins, counted from 1. */
export function lineOf(source: SourceText, node: ts.Node): number {
  const tree = syntaxOf(source);
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

export const isCode = ({ path }: SourceText) => /\.(ts|tsx|mjs|js)$/.test(path);
export const isTest = ({ path }: SourceText) => path.startsWith("tests/") || /\.test\.tsx?$/.test(path);

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}

function scriptKind(path: string): ts.ScriptKind {
  if (path.endsWith(".tsx")) return ts.ScriptKind.TSX;
  return /\.m?js$/.test(path) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
}
