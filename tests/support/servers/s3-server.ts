import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { S3Setting } from "~/platform/config/config.server";

interface Kept {
  readonly body: Buffer;
  readonly at: Date;
}

export interface TestS3 {
  readonly setting: S3Setting;
  /** Objects by key. */
  readonly objects: Map<string, Kept>;
  /** Largest body of one request, in bytes. */
  largestRequest: number;
  close(): Promise<void>;
}

/**
 * A bucket in memory that speaks as much of S3 as a storage of files needs: put, in one or several parts, get, delete
 * and list by pages of two. A request whose signature (AWS Signature Version 4) or body hash is wrong gets 403.
 */
export async function startS3(): Promise<TestS3> {
  const parts = new Map<string, Map<number, Buffer>>();
  const server = createServer((request, response) => {
    void answer(request, response).catch((fault: unknown) => {
      response.writeHead(500).end(String(fault));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const s3: TestS3 = {
    setting: {
      endPoint: `http://127.0.0.1:${port}`,
      bucket: "pilier",
      region: "fr-nord",
      accessKey: "cle",
      secretKey: "secret",
    },
    objects: new Map(),
    largestRequest: 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return s3;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    s3.largestRequest = Math.max(s3.largestRequest, body.length);
    const url = new URL(request.url ?? "/", s3.setting.endPoint);
    if (!isSigned(request, url, body, s3.setting)) {
      return void response.writeHead(403).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
    }
    const key = decodeURIComponent(url.pathname.replace(/^\/pilier\/?/, ""));
    const uploadId = url.searchParams.get("uploadId");
    if (request.method === "POST" && url.searchParams.has("uploads")) {
      const id = randomUUID();
      parts.set(id, new Map());
      return void response.end(
        `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    if (request.method === "PUT" && uploadId) {
      parts.get(uploadId)!.set(Number(url.searchParams.get("partNumber")), body);
      return void response.setHeader("ETag", `"${randomUUID()}"`).end();
    }
    if (request.method === "POST" && uploadId) {
      const ordered = [...parts.get(uploadId)!].sort(([one], [other]) => one - other);
      s3.objects.set(key, { body: Buffer.concat(ordered.map(([, part]) => part)), at: new Date() });
      return void response.end(
        `<CompleteMultipartUploadResult><ETag>"${randomUUID()}"</ETag></CompleteMultipartUploadResult>`,
      );
    }
    if (request.method === "PUT") {
      s3.objects.set(key, { body, at: new Date() });
      return void response.setHeader("ETag", `"${randomUUID()}"`).end();
    }
    if (request.method === "DELETE") {
      s3.objects.delete(key);
      return void response.writeHead(204).end();
    }
    if (key === "") return void response.end(listing(s3.objects, url.searchParams));
    const kept = s3.objects.get(key);
    if (!kept) return void response.writeHead(404).end("<Error><Code>NoSuchKey</Code></Error>");
    response.end(kept.body);
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

const pageSize = 2;

function listing(objects: ReadonlyMap<string, Kept>, query: URLSearchParams): string {
  const prefix = query.get("prefix") ?? "";
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  const start = Number(query.get("continuation-token") ?? 0);
  const page = keys.slice(start, start + pageSize);
  const isTruncated = start + pageSize < keys.length;
  const contents = page.map((key) => {
    const { body, at } = objects.get(key)!;
    return `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><ETag>"e"</ETag><Size>${body.length}</Size></Contents>`;
  });
  const next = isTruncated ? `<NextContinuationToken>${start + pageSize}</NextContinuationToken>` : "";
  return `<ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`;
}

const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");
const hmac = (key: Buffer | string, text: string) => createHmac("sha256", key).update(text).digest();

function isSigned(request: IncomingMessage, url: URL, body: Buffer, setting: S3Setting): boolean {
  const { headers } = request;
  const header = headers.authorization ?? "";
  const [, credential, names, signature] =
    /^AWS4-HMAC-SHA256 Credential=(\S+), SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/.exec(header) ?? [];
  if (!credential || !names || !signature) return false;
  const [accessKey, day, region, service, end] = credential.split("/");
  if (accessKey !== setting.accessKey || region !== setting.region) return false;
  const bodyHash = String(headers["x-amz-content-sha256"]);
  if (bodyHash !== sha256(body)) return false;
  const query = [...url.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .sort()
    .join("&");
  const signed = names.split(";").map((name) => `${name}:${String(headers[name])}\n`);
  const canonical = [request.method, url.pathname, query, signed.join(""), names, bodyHash].join("\n");
  const scope = [day, region, service, end].join("/");
  const text = ["AWS4-HMAC-SHA256", String(headers["x-amz-date"]), scope, sha256(canonical)].join("\n");
  const key = [region!, service!, end!].reduce(hmac, hmac(`AWS4${setting.secretKey}`, day!));
  return timingSafeEqual(hmac(key, text), Buffer.from(signature, "hex"));
}
