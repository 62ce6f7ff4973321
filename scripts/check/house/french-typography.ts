import ts from "typescript";
import type { Finding, HouseRule } from "./house-rule";
import { isTest, lineOf, nodesIn, syntaxOf, type SourceText } from "./source-text";
import { isSetBy, typesetters } from "./typesetters";

const breakableMark = /[\p{L}\p{N}»”)\]}%€] [:;?!»€%](?=\s|$|[.,)»])/u;
const openedQuote = /« (?=\S)/u;
const stuckMark = /[\p{L}»][:;?!](?=\s|$)|[0-9][€%]/u;
const machineAttributes = new Set([
  "accept",
  "className",
  "d",
  "media",
  "pattern",
  "sizes",
  "srcSet",
  "style",
]);
const entity = /&#?[0-9A-Za-z]+;/g;

const places = ["app/root.tsx", "app/routes/", "app/components/", "app/platform/", "server/app/"];

/**
 * In what people read, a line never breaks before `: ; ? ! » € %` nor after `«`, so the space there is U+00A0.
 *
 * Looks at the text between tags and at strings and templates of pages and components. Letters are judged as they
 * are rendered (`emails/emails.test.ts`), words of the domain where a part shows them. Text that goes through `typeset()`, or through a part that calls it, is mended at run time and left alone.
 */
export const frenchTypography: HouseRule = {
  name: "typography",
  why: "A colon or a euro sign alone at the start of a line reads as a mistake of the administration.",
  pass: "Write U+00A0 before the mark, or hand the sentence to typeset() of app/domain/text/typography.",
  inspect(sources) {
    const known = typesetters(sources);
    return sources.filter(isReadByPeople).flatMap((source) => breakableSpaces(source, known));
  },
};

function breakableSpaces(source: SourceText, known: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  for (const node of nodesIn(syntaxOf(source))) {
    const written = textOf(node);
    if (written === undefined || isSetBy(known, node) || isNotProse(node)) continue;
    const fact = whyMisset(written, ts.isJsxText(node));
    if (fact !== undefined)
      findings.push({ path: source.path, line: lineOf(source, node), severity: "error", fact });
  }
  return findings;
}

/** Text between tags is always French; a string may be a code, where a mark that touches its word is no fault. */
function whyMisset(written: string, isBetweenTags: boolean): string | undefined {
  const around = ({ index }: RegExpExecArray) => written.slice(Math.max(0, index - 20), index + 4).trim();
  const breakable = breakableMark.exec(written) ?? openedQuote.exec(written);
  if (breakable) return `a plain space in “${around(breakable)}”`;
  const stuck = isBetweenTags ? stuckMark.exec(written) : null;
  return stuck ? `no space before the mark in “${around(stuck)}”` : undefined;
}

/** The words of a literal; a template's holes stand as a digit, since amounts and dates fill them. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => `0${span.literal.text}`).join("");
  }
  if (ts.isJsxText(node)) return (followsHole(node) ? "0" : "") + asShown(node.text);
  return undefined;
}

/** Entities and line breaks as the browser shows them; every named entity that matters here is a no-break space. */
function asShown(text: string): string {
  return text.replaceAll(entity, "\u00A0").replaceAll(/[ \t\r\n]+/g, " ");
}

function followsHole(node: ts.JsxText): boolean {
  const siblings = ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent) ? node.parent.children : [];
  const before = siblings[siblings.findIndex((sibling) => sibling === node) - 1];
  return before !== undefined && !(ts.isJsxExpression(before) && before.expression === undefined);
}

function isNotProse(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)) return true;
  return ts.isJsxAttribute(node.parent) && machineAttributes.has(node.parent.name.getText());
}

function isReadByPeople(source: SourceText): boolean {
  const { path } = source;
  const isPart = path.startsWith("app/features/") && path.endsWith(".tsx");
  return (isPart || places.some((place) => path.startsWith(place))) && !isTest(source);
}
