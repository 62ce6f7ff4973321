import ts from "typescript";
import { linearity } from "./linearity";
import type { Finding, HouseRule } from "./house-rule";
import { isCode, isTest, lineOf, nodesIn, syntaxOf, type SourceText } from "./source-text";

const bound = /\/\/ bounded input: \S/;

/** Every pattern answers in linear time, so that no text a person sends can hold a process. */
export const regularExpressions: HouseRule = {
  name: "regular-expressions",
  why: "One pattern that backtracks lets one request stop the portal for everybody.",
  pass: "Forbid overlap between repeated parts, read the text with a loop, or bound the input before and say so on the line above: // bounded input: at most 64 characters, see readName",
  inspect(sources) {
    const patterns = sources
      .filter((source) => isCode(source) && !isTest(source))
      .flatMap(patternsIn)
      .filter(({ isBounded }) => !isBounded);
    const judge = linearity();
    const findings = patterns.flatMap(({ path, line, pattern, flags }): Finding[] => {
      const fact =
        pattern === undefined
          ? "a pattern built at run time cannot be checked"
          : judge.whyNot(pattern, flags);
      return fact === undefined ? [] : [{ path, line, fact, severity: "error" }];
    });
    judge.remember();
    return findings;
  },
};

export interface WrittenPattern {
  readonly path: string;
  readonly line: number;
  /** Undefined when the pattern is put together at run time. */
  readonly pattern: string | undefined;
  readonly flags: string;
  /** The line above states the bound of the input. */
  readonly isBounded: boolean;
}

/** Regular expression literals, and patterns handed to `RegExp`. */
export function patternsIn(source: SourceText): WrittenPattern[] {
  const patterns: WrittenPattern[] = [];
  const lines = source.text.split("\n");
  for (const node of nodesIn(syntaxOf(source))) {
    const written = literalPattern(node) ?? constructedPattern(node);
    if (!written) continue;
    const line = lineOf(source, node);
    patterns.push({ path: source.path, line, isBounded: bound.test(lines[line - 2] ?? ""), ...written });
  }
  return patterns;
}

type Pattern = Pick<WrittenPattern, "pattern" | "flags">;

function literalPattern(node: ts.Node): Pattern | undefined {
  if (!ts.isRegularExpressionLiteral(node)) return undefined;
  const end = node.text.lastIndexOf("/");
  return { pattern: node.text.slice(1, end), flags: node.text.slice(end + 1) };
}

function constructedPattern(node: ts.Node): Pattern | undefined {
  if (!(ts.isNewExpression(node) || ts.isCallExpression(node)) || node.expression.getText() !== "RegExp")
    return undefined;
  const [pattern, flags] = node.arguments ?? [];
  return {
    pattern: pattern && ts.isStringLiteralLike(pattern) ? pattern.text : undefined,
    flags: flags && ts.isStringLiteralLike(flags) ? flags.text : "",
  };
}
