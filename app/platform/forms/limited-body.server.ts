const mostBytes = 1_000_000;

/**
 * The body of a request, cut short past a million bytes: text only, files go through the upload route.
 *
 * @throws {Response} 413, at once when the length is announced, else from the stream
 */
export function limitedBody(request: Request): ReadableStream<Uint8Array> | null {
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw tooLarge();
  let read = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.byteLength;
      if (read > mostBytes) controller.error(tooLarge());
      else controller.enqueue(chunk);
    },
  });
  return request.body?.pipeThrough(limit) ?? null;
}

function tooLarge(): Response {
  return new Response(null, { status: 413 });
}
