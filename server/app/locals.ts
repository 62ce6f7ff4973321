import type { Response } from "express";
import type { TypedForm } from "~/platform/http/typed-form";

/** What the guards leave for those behind them. */
export interface Locals {
  requestId: string;
  cspNonce: string;
  stylesheets: readonly string[];
  /** What an urlencoded form holds, once its body has been read. */
  typedForm?: () => TypedForm | undefined;
}

export function localsOf(res: Response): Locals {
  return res.locals as Locals;
}
