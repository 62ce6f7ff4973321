import { authorisation } from "./authorisation";
import { decisions } from "./decisions";
import { frenchTypography } from "./french-typography";
import type { HouseRule } from "./house-rule";
import { names } from "./names";
import { regularExpressions } from "./regular-expressions";
import { securityFloor } from "./security-floor";
import { fileSizes } from "./sizes";
import { wrappedExports } from "./wrapped-exports";

/** The registry: a rule is one file beside its test, and one line here. */
export const houseRules: readonly HouseRule[] = [
  authorisation,
  wrappedExports,
  names,
  frenchTypography,
  fileSizes,
  regularExpressions,
  securityFloor,
  decisions,
];
