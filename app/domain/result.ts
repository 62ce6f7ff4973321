/** What a rule or a command answers: a value, or the fact that forbids it. */
export type Result<Value, Refusal> = Accepted<Value> | Refused<Refusal>;

export interface Accepted<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Refused<Refusal> {
  readonly ok: false;
  readonly refusal: Refusal;
}

export function accept(): Accepted<undefined>;
export function accept<Value>(value: Value): Accepted<Value>;
export function accept(value?: unknown): Accepted<unknown> {
  return { ok: true, value };
}

/** `const` keeps the refusal's code a literal, so that a page must answer each one. */
export function refuse<const Refusal extends { readonly code: string }>(refusal: Refusal): Refused<Refusal> {
  return { ok: false, refusal };
}
