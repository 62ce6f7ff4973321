/** What a page answered, without following where it leads. */
export interface Answer {
  readonly status: number;
  /** Where it leads, for a redirection; also when a script asked and the body says so. */
  readonly location: string;
  readonly headers: Headers;
  readonly body: string;
}

/** Asks pages as a browser would, from an address of one's own, without drawing them. */
export interface Client {
  /** Whether it carries a session. */
  isKnown(): boolean;
  get(path: string): Promise<Answer>;
  post(path: string, form: Readonly<Record<string, string>>): Promise<Answer>;
}

export function openClient(origin: string, address: string): Client {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { Origin: origin, "X-Forwarded-For": address, ...(cookie && { Cookie: cookie }) };
    const answer = await fetch(`${origin}${path}`, { ...init, headers, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === "" || /Max-Age=0/i.test(line)) cookies.delete(name!);
      else cookies.set(name!, value!);
    }
    const body = await answer.text();
    const { status } = answer;
    return {
      status,
      location: answer.headers.get("Location") ?? toldLocation(status, body),
      headers: answer.headers,
      body,
    };
  };
  return {
    isKnown: () => cookies.has("pilier"),
    get: (path) => ask(path, {}),
    post: (path, form) => ask(path, { method: "POST", body: new URLSearchParams(form) }),
  };
}

/** A script is told in the body where it is led: 202, and the address among the values. */
function toldLocation(status: number, body: string): string {
  return status === 202 ? (/"(\/[^"]*)"/.exec(body)?.[1] ?? "") : "";
}
