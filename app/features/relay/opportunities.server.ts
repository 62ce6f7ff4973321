import type { z } from "zod";
import { opportunityOf, type Opportunity } from "~/domain/common-grants/opportunity";
import { pageOf, searchOpportunities } from "~/domain/common-grants/search";
import { pageQuery, searchRequest } from "~/domain/common-grants/search-request";
import { dataAnswer, dataError } from "~/platform/http/public-api";
import type { Ports } from "~/platform/ports.server";
import { findRelayedCall, listRelayedCalls } from "./relayed-calls.server";

interface Source {
  readonly ports: Ports;
  readonly origin: string;
}

const ok = { status: 200, message: "Success" } as const;

/** `GET /common-grants/opportunities`: the last changed first. */
export async function answerOpportunities(source: Source, query: URLSearchParams): Promise<Response> {
  const asked = pageQuery.safeParse(Object.fromEntries(query));
  if (!asked.success) return refused("The page asked for cannot be read", asked.error);
  const { items } = searchOpportunities(await opportunities(source), {});
  return dataAnswer({ ...ok, ...pageOf(items, asked.data) });
}

/** `GET /common-grants/opportunities/{oppId}`. */
export async function answerOpportunity({ ports, origin }: Source, id: string): Promise<Response> {
  const call = isUuid(id) ? await findRelayedCall(ports, { id }) : null;
  if (!call) return dataError(404, "No opportunity has this identifier");
  return dataAnswer({ ...ok, data: opportunityOf(call, origin) });
}

/** `POST /common-grants/opportunities/search`: reads, and changes nothing. */
export async function answerSearch(source: Source, request: Request): Promise<Response> {
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(request.headers.get("content-type") ?? ""))
    return dataError(415, "The body must be application/json");
  const body = await readJson(request);
  const asked = searchRequest.safeParse(body);
  if (!asked.success) return refused("The search cannot be read", asked.error);
  const { filters = {}, pagination = { page: 1, pageSize: 100 } } = asked.data;
  const { items, sortInfo, filterErrors } = searchOpportunities(await opportunities(source), asked.data);
  return dataAnswer({
    ...ok,
    ...pageOf(items, pagination),
    sortInfo,
    filterInfo: { filters, ...(filterErrors.length > 0 ? { errors: filterErrors } : {}) },
  });
}

async function opportunities({ ports, origin }: Source): Promise<readonly Opportunity[]> {
  return (await listRelayedCalls(ports)).map((call) => opportunityOf(call, origin));
}

/** What the body holds, or undefined, which no schema takes for a search. */
async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function refused(message: string, error: z.ZodError): Response {
  return dataError(
    400,
    message,
    error.issues.map(({ path, message: issue }) => ({ field: path.join("."), message: issue })),
  );
}
