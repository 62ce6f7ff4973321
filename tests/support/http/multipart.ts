/** A form with one file, as a browser writes it; the name goes through as it is. */
export function multipart(
  fields: Record<string, string>,
  file?: { name: string; type?: string; content: Uint8Array },
) {
  const boundary = "----pilier-test-boundary";
  const parts: Uint8Array[] = Object.entries(fields).map(([name, value]) =>
    bytes(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  if (file) {
    const name = file.name.replace(/"/g, "%22").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
    parts.push(
      bytes(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n`),
      bytes(`Content-Type: ${file.type ?? "application/octet-stream"}\r\n\r\n`),
      file.content,
      bytes("\r\n"),
    );
  }
  parts.push(bytes(`--${boundary}--\r\n`));
  return { body: Buffer.concat(parts), contentType: `multipart/form-data; boundary=${boundary}` };
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
