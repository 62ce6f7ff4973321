const plain = /[^\x20-\x7E]|["\\%]/g;
const asIs = /['()*]/g;

/**
 * `Content-Disposition` that saves the file under its name and never opens it in the page: a plain name for old
 * programs, the true one in UTF-8 for the others.
 *
 * Source: RFC 6266, RFC 8187.
 */
export function saveAs(fileName: string): string {
  const ascii = fileName.normalize("NFD").replace(/\p{M}/gu, "").replace(plain, "_");
  const encoded = encodeURIComponent(fileName).replace(
    asIs,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
