import type { Request, Response } from "express";
import { isProgramAddress } from "~/platform/http/public-api";
import { plainPage } from "~/platform/http/plain-page";
import { isSafeMethod } from "~/platform/http/same-origin.server";
import { typeset } from "~/domain/text/typography";
import { localsOf } from "./locals";

/** An answer given without Remix. The words are French and say what happened, what is safe, what to do. */
export interface PlainAnswer {
  readonly status: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Offer to send the same form again. */
  readonly mayRetry?: boolean;
  /** Give the reference under which the log has more. */
  readonly isLogged?: boolean;
}

/** Answers with a page, or with its sentences as data to a program that asked for some. Never kept by a cache. */
export function answerPlainly(req: Request, res: Response, answer: PlainAnswer): void {
  const { requestId, stylesheets, typedForm } = localsOf(res);
  res.status(answer.status).set({ "Cache-Control": "no-store", ...answer.headers });
  if (isProgramAddress(req.path)) {
    res.json({ status: answer.status, message: answer.title, errors: answer.paragraphs });
    return;
  }
  if (req.path.endsWith(".data")) {
    res.type("text/plain").send(typeset(answer.paragraphs.join(" ")));
    return;
  }
  const form = answer.mayRetry && !isSafeMethod(req.method) ? typedForm?.() : undefined;
  const html = plainPage({
    title: answer.title,
    paragraphs: answer.paragraphs,
    stylesheets,
    requestId: answer.isLogged ? requestId : undefined,
    // Two slashes at the start would be another site.
    retry: form && { action: req.originalUrl.replace(/^\/+/, "/"), form },
  });
  res.type("html").send(html);
}
