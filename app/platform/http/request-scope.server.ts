import { AsyncLocalStorage } from "node:async_hooks";

/** What is known once per HTTP request, so that the root and the page do not ask the database twice. */
export interface RequestScope {
  readonly requestId: string;
  readonly remembered: Map<symbol, unknown>;
}

/** Shared by the bundles of the server and of Remix through the global object. */
const key = Symbol.for("pilier.request-scope");
const shared = globalThis as unknown as Record<symbol, AsyncLocalStorage<RequestScope> | undefined>;
const storage = (shared[key] ??= new AsyncLocalStorage<RequestScope>());

export function runInRequestScope<Answer>(requestId: string, run: () => Answer): Answer {
  return storage.run({ requestId, remembered: new Map() }, run);
}

export function requestId(): string | undefined {
  return storage.getStore()?.requestId;
}

/** The value of `compute`, asked at most once in the current request. Outside a request it is asked each time. */
export function oncePerRequest<Value>(name: symbol, compute: () => Value): Value {
  const scope = storage.getStore();
  if (!scope) return compute();
  if (!scope.remembered.has(name)) scope.remembered.set(name, compute());
  return scope.remembered.get(name) as Value;
}
